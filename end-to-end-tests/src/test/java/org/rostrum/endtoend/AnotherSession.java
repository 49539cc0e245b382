package org.rostrum.endtoend;

/**
 * Copies of the sample document that announce other sessions: the same items, another ordinal, other joint
 * sessions, and another year in which 5 September is a Tuesday too. So a test can import and change one without
 * touching the session of 2023.
 */
public enum AnotherSession {
    THIRTEENTH(13, "thirteenth", "fifteenth", "eighteenth", 2028),
    TWENTY_FIRST(21, "twenty-first", "twenty-second", "twenty-third", 2034),
    THIRTY_FIRST(31, "thirty-first", "thirty-second", "thirty-third", 2045),
    FORTY_FIRST(41, "forty-first", "forty-second", "forty-third", 2051),
    FIFTY_FIRST(51, "fifty-first", "fifty-second", "fifty-third", 2056);

    private final int ordinal;
    private final String word;
    private final String reviewGroup;
    private final String workingGroup;
    private final int year;

    AnotherSession(int ordinal, String word, String reviewGroup, String workingGroup, int year) {
        this.ordinal = ordinal;
        this.word = word;
        this.reviewGroup = reviewGroup;
        this.workingGroup = workingGroup;
        this.year = year;
    }

    int number() {
        return ordinal;
    }

    /** What the symbols of the three documents begin with that are issued for the session. */
    String seriesOfTheYear() {
        return "CAC/COSP/EG.1/" + year + "/";
    }

    /** Has the secretariat import it. @return the id of the session */
    public String importedInto(Api api) {
        return SampleAgenda.importInto(api, text())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("steps.find { it.name == 'session' }.url")
                .replaceFirst(".*/", "");
    }

    String text() {
        return SampleAgenda.text()
                .replace("twelfth", word)
                .replace("fourteenth", reviewGroup)
                .replace("seventeenth", workingGroup)
                .replace("September 2023", "September " + year)
                .replace("CAC/COSP/EG.1/2023/", seriesOfTheYear());
    }
}
