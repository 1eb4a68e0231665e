package org.phosphene.network.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phosphene.network.download.TestServer.beginning;
import static org.phosphene.network.download.TestServer.file;
import static org.phosphene.network.download.TestServer.raw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadRecord;

class DownloadTest {

    private static final byte[] NET = TestEntry.bytes(200_000, 1);
    private static final byte[] OTHER = TestEntry.bytes(200_000, 2);
    private static final int HALF = 100_000;

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void open() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private CatalogEntry known() {
        return TestEntry.known(folder, server.address(), NET);
    }

    private CatalogEntry unknown() {
        return TestEntry.unknown(folder, server.address());
    }

    private static Optional<Path> run(CatalogEntry entry) {
        return run(entry, TestEntry.LIMITS);
    }

    private static Optional<Path> run(CatalogEntry entry, DownloadLimits limits) {
        return new Download(entry, TestEntry.DIRECT, limits).run(CancelToken.NEVER, progress -> {});
    }

    private void arrived(byte[] expected) throws IOException {
        assertThat(Files.readAllBytes(folder.resolve("net.onnx"))).isEqualTo(expected);
        assertThat(folder.resolve("net.onnx.part")).doesNotExist();
        assertThat(folder.resolve("net.onnx.part.json")).doesNotExist();
    }

    private void nothingKept() {
        assertThat(folder.resolve("net.onnx")).doesNotExist();
        assertThat(folder.resolve("net.onnx.part").toFile().length()).isZero();
    }

    @Test
    void aFileArrivesInItsPlaceWithANoteOfItsChecksum() throws IOException {
        server.then(file(NET, "\"a\""));
        assertThat(run(unknown())).contains(folder.resolve("net.onnx"));
        arrived(NET);
        assertThat(DownloadRecord.read(folder.resolve("net.onnx")))
                .contains(new DownloadRecord(server.address().toString(), TestEntry.sha256(NET)));
    }

    @Test
    void progressCountsUpToTheAnnouncedSize() {
        server.then(file(NET, "\"a\""));
        TransferProgress[] last = {TransferProgress.NONE};
        new Download(unknown(), TestEntry.DIRECT, TestEntry.LIMITS).run(CancelToken.NEVER, now -> last[0] = now);
        assertThat(last[0].bytes()).isEqualTo(NET.length);
        assertThat(last[0].total()).hasValue(NET.length);
    }

    @Test
    void aConnectionThatBreaksOffIsTakenUpWhereItWas() throws IOException {
        server.then(beginning(NET, "\"a\"", HALF), file(NET, "\"a\""));
        run(known());
        arrived(NET);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1))
                .contains("Range: bytes=" + HALF + "-")
                .contains("If-Range: \"a\"");
    }

    @Test
    void aConnectionThatAlwaysBreaksOffAtOnceIsGivenUp() {
        server.then(beginning(NET, "\"a\"", 0));
        assertThatThrownBy(() -> run(known()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("breaks off again and again")
                .hasMessageContaining("try again");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServerThatStallsIsGivenUpAndTheNextTryGoesOn() throws IOException {
        server.then(server.stalling(NET, "\"a\"", HALF));
        assertThatThrownBy(() -> run(known(), TestEntry.impatient()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("has sent nothing for")
                .hasMessageContaining("kept");
        assertThat(folder.resolve("net.onnx.part")).hasSize(HALF);
        server.anew(file(NET, "\"a\""));
        run(known());
        arrived(NET);
        assertThat(server.requests().get(0)).contains("Range: bytes=" + HALF + "-");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        server.then(server.silent());
        assertThatThrownBy(() -> run(known(), TestEntry.impatient()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("has sent nothing for");
    }

    @Test
    void aCancelActsWhileTheOtherSideSaysNothing() throws Exception {
        server.then(server.stalling(NET, "\"a\"", HALF));
        AtomicBoolean cancelled = new AtomicBoolean();
        Download download = new Download(known(), TestEntry.DIRECT, TestEntry.LIMITS);
        CompletableFuture<Optional<Path>> ending = CompletableFuture.supplyAsync(
                () -> download.run(cancelled::get, now -> cancelled.set(now.bytes() == HALF)));
        assertThat(ending.get(5, TimeUnit.SECONDS)).isEmpty(); // half of the patience with a silent server
        assertThat(folder.resolve("net.onnx.part")).hasSize(HALF);
    }

    @Test
    void anotherSizeThanTheCataloguesIsRefusedBeforeAByteIsKept() {
        server.then(file(Arrays.copyOf(NET, HALF), "\"a\""));
        assertThatThrownBy(() -> run(known()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("200,000 bytes were expected, 100,000 were announced");
        nothingKept();
    }

    @Test
    void moreBytesThanTheFileHasAreNotTaken() {
        server.then(raw("200 OK", "", Arrays.copyOf(NET, NET.length + 1)));
        assertThatThrownBy(() -> run(known()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("sends more than 200,000 bytes");
        nothingKept();
    }

    @Test
    void aFileWithoutEndIsNotTakenWhereNobodySaysHowLongItIs() {
        server.then(raw("200 OK", "", TestEntry.bytes(1_000_001, 3)));
        assertThatThrownBy(() -> run(unknown())).hasMessageContaining("sends more than 1,000,000 bytes");
        nothingKept();
    }

    @Test
    void aFileOfUnannouncedLengthArrives() throws IOException {
        server.then(raw("200 OK", "", NET));
        run(known());
        arrived(NET);
    }

    @Test
    void theWrongBytesAreRemovedAndBothChecksumsNamed() {
        server.then(file(OTHER, "\"a\""));
        assertThatThrownBy(() -> run(known()))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(TestEntry.sha256(NET))
                .hasMessageContaining(TestEntry.sha256(OTHER));
        nothingKept();
    }

    @Test
    void aServerThatIgnoresTheRangeIsListenedToFromTheBeginning() throws IOException {
        server.then(
                beginning(NET, "\"a\"", HALF),
                raw("200 OK", "ETag: \"a\"\r\nContent-Length: " + NET.length + "\r\n", NET));
        run(known());
        arrived(NET);
    }

    @Test
    void aFileThatChangesBetweenTwoPartsIsFetchedAnew() throws IOException {
        server.then(beginning(NET, "\"a\"", HALF), file(OTHER, "\"b\""));
        run(unknown());
        arrived(OTHER);
    }

    @Test
    void aRangeOfAnotherVersionIsNotPutBehindTheFirst() throws IOException {
        String range = "Content-Range: bytes " + HALF + "-" + (OTHER.length - 1) + "/" + OTHER.length + "\r\n";
        byte[] rest = Arrays.copyOfRange(OTHER, HALF, OTHER.length);
        server.then(
                beginning(NET, "\"a\"", HALF),
                raw("206 Partial Content", "ETag: \"b\"\r\n" + range + "Content-Length: " + rest.length + "\r\n", rest),
                file(OTHER, "\"b\""));
        run(unknown());
        arrived(OTHER);
    }

    @Test
    void aRangeBeyondTheEndBeginsAnew() throws IOException {
        server.then(
                beginning(NET, "\"a\"", HALF),
                raw("416 Range Not Satisfiable", "Content-Length: 0\r\n", new byte[0]),
                file(NET, "\"a\""));
        run(known());
        arrived(NET);
    }

    @Test
    void aDiskWithoutSpaceIsToldBeforeTheServerIsAsked() {
        Download download = new Download(known(), TestEntry.DIRECT, TestEntry.LIMITS, folder -> 1000L);
        assertThatThrownBy(() -> download.run(CancelToken.NEVER, progress -> {}))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("not enough space on the disk");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aFileThatIsBeingDownloadedIsNotDownloadedTwice() {
        try (PartFile part = PartFile.open(folder.resolve("net.onnx"), server.address(), true)) {
            assertThat(part.length()).isZero();
            assertThatThrownBy(() -> run(known())).hasMessageContaining("is being downloaded already");
            assertThat(folder.resolve("net.onnx.part")).exists();
        }
    }
}
