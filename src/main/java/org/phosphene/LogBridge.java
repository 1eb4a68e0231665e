package org.phosphene;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Sends what JavaFX logs by {@code java.util.logging} to the log file instead of the console. */
final class LogBridge extends Handler {

    private LogBridge() {}

    static void install() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new LogBridge());
    }

    @Override
    public void publish(LogRecord entry) {
        org.slf4j.Logger log = LoggerFactory.getLogger(String.valueOf(entry.getLoggerName()));
        int level = entry.getLevel().intValue();
        if (level >= Level.SEVERE.intValue()) {
            log.error(entry.getMessage(), entry.getThrown());
        } else if (level >= Level.WARNING.intValue()) {
            log.warn(entry.getMessage(), entry.getThrown());
        } else {
            log.debug(entry.getMessage(), entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
