package org.rostrum.registry.symbol;

/** The asterisks of a document reissued for technical reasons, taken off the end of its symbol. */
record ReissueMarks(TypedText unmarked, int asterisks) {

    static ReissueMarks takenOff(TypedText text) {
        int end = text.length();
        int asterisks = 0;
        while (end > 0 && (text.at(end - 1) == '*' || text.at(end - 1) == ' ')) {
            asterisks += text.at(end - 1) == '*' ? 1 : 0;
            end--;
        }
        // The guide writes the mark -/-*: nobody prints that stroke, but people copy it.
        if (asterisks > 0 && text.at(end - 1) == '-' && text.at(end - 2) == '/') {
            end -= 2;
        } else if (asterisks > 0 && text.at(end - 1) == '/') {
            end--;
        }
        return new ReissueMarks(text.slice(0, end), asterisks);
    }
}
