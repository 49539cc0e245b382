package org.rostrum.registry.symbol;

/**
 * A symbol with the places a list needs to go on from it: in {@code A/78/L.1, L.2 and 3} each is said by the one before.
 *
 * @param numberFrom where its last number begins in the canonical text; -1 where it ends in a part without one
 * @param numberTo where its last number ends
 * @param kindFrom where its kind begins; -1 for a plain number
 * @param combined whether a number like {@code 5-6} is one number: periodic reports submitted together
 */
record ParsedSymbol(DocumentSymbol symbol, int numberFrom, int numberTo, int kindFrom, boolean combined) {

    /** The last number as written. */
    String lastNumber() {
        return symbol.canonical().substring(numberFrom, numberTo);
    }

    /** The same symbol with another last number, not marked as reissued. */
    String withLastNumber(String number) {
        String canonical = withoutReissueMarks();
        return canonical.substring(0, numberFrom) + number + canonical.substring(numberTo);
    }

    String withoutReissueMarks() {
        String canonical = symbol.canonical();
        int end = canonical.length();
        while (canonical.charAt(end - 1) == '*') {
            end--;
        }
        return canonical.substring(0, end);
    }
}
