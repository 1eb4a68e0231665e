package org.phosphene.studio;

import java.nio.file.Path;
import org.phosphene.figure.FigureJson;
import org.phosphene.figure.FigureSpec;
import org.phosphene.job.WorkPool;

/** Figures with the pictures of a studio. */
record FigureMaker(Studio studio, Networks networks, Attachments attachments, KeptPictures pictures, WorkPool pool)
        implements Figures {

    @Override
    public FigureSpec read(Path file) {
        FigureSpec spec = FigureJson.read(file);
        attachments.alsoIn(file.toAbsolutePath().getParent());
        return spec;
    }

    @Override
    public String print(FigureSpec spec) {
        return FigureJson.print(spec);
    }

    @Override
    public Exporting export(FigureSpec spec, Path out, FigureSpec.Format format) {
        FigureExport export = new FigureExport(this, spec, out, format);
        export.begin();
        return export;
    }
}
