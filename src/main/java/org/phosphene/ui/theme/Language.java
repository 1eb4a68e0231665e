package org.phosphene.ui.theme;

import java.util.Locale;

/** A language that the window speaks. */
public enum Language {
    ENGLISH("en", "English", "", Locale.ENGLISH),
    CHINESE("zh-CN", "简体中文", "_zh_CN", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final String ownName;
    private final String suffix;
    private final Locale locale;

    Language(String tag, String ownName, String suffix, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.suffix = suffix;
        this.locale = locale;
    }

    /** The language of a name in the settings; for anything else, as for an empty name, that of the system. */
    public static Language of(String name) {
        return of(name, Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Language of(String name, Locale system) {
        for (Language language : values()) {
            if (language.tag.equals(name)) {
                return language;
            }
        }
        boolean simplified =
                system.getLanguage().equals("zh") && !system.getScript().equals("Hant");
        return simplified ? CHINESE : ENGLISH;
    }

    /** The name in the settings. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** How numbers and words are put together. */
    public Locale locale() {
        return locale;
    }

    /** What follows the name of a properties file. */
    String suffix() {
        return suffix;
    }
}
