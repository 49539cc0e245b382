package org.rostrum.registry.symbol;

import java.util.List;

/** The tables of symbols beside these tests. */
final class SymbolTable {
    private SymbolTable() {}

    /** One line; a test is named by its first cell. */
    record Row(List<String> cells) {
        String at(int column) {
            return cells.get(column);
        }

        @Override
        public String toString() {
            return "«" + at(0) + "»";
        }
    }

    static List<Row> rows(String name, int columns) {
        return RuleTable.read(name, columns).stream()
                .map(cells -> {
                    cells[0] = unescaped(cells[0]);
                    return new Row(List.of(cells));
                })
                .toList();
    }

    /** Null for "-". */
    static String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (text.charAt(i + 1) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            }
        }
        return plain.toString();
    }
}
