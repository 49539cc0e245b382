package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.rostrum.agenda.importing.reading.plan.PlannedLink;

/** Reads emphasis, links and the few HTML tags of printed documents; anything else stays as written. */
final class InlineReader {
    /** Longer runs are no prose; they are kept as they are, so that markup cannot be made to cost time. */
    private static final int LONGEST = 20_000;

    private static final Set<String> FORMATTING =
            Set.of("i", "b", "em", "strong", "u", "sup", "sub", "br", "span", "p", "div");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z]+)[^>]*>");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^([A-Za-z0-9*]{1,3})]:?\\s*");
    private static final Pattern MARKUP = Pattern.compile("[*_\\[<&\\\\`!]");
    private static final String SUPERSCRIPT_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ";

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lineOffsets = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private final List<PlannedLink> links = new ArrayList<>();
    private int superscriptFrom = -1;

    private InlineReader() {}

    /** Reduces {@code markdown}, whose lines are parted by {@code \n} and not blank. */
    static InlineText read(String markdown) {
        if (markdown.length() > LONGEST || markdown.indexOf('\0') >= 0) {
            return InlineText.literal(markdown);
        }
        String rest = markdown;
        InlineReader reader = new InlineReader();
        Matcher footnote = FOOTNOTE.matcher(rest);
        if (footnote.find()) {
            reader.marks.add(footnote.group(1));
            rest = rest.substring(footnote.end());
        }
        if (!MARKUP.matcher(rest).find()) {
            reader.append(rest);
            return reader.result(false);
        }
        Node document = PARSER.parse(rest);
        Node first = document.getFirstChild();
        if (first == null || first instanceof LinkReferenceDefinition || first.getNext() != null) {
            return InlineText.literal(markdown);
        }
        reader.walk(first);
        Node only = first.getFirstChild();
        return reader.result(only instanceof StrongEmphasis && only.getNext() == null);
    }

    private InlineText result(boolean strong) {
        return new InlineText(
                text.toString(), List.copyOf(lineOffsets), List.copyOf(marks), List.copyOf(links), strong);
    }

    /** Without recursion: nesting in a document must not be able to exhaust the stack. */
    private void walk(Node root) {
        Node node = root;
        while (true) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
            }
            if (node == root) {
                return;
            }
            node = node.getNext();
        }
    }

    private void enter(Node node) {
        switch (node) {
            case Text literal -> append(literal.getLiteral());
            case Code code -> append("`" + code.getLiteral() + "`");
            case SoftLineBreak _, HardLineBreak _ -> breakLine();
            case HtmlInline html -> tag(html.getLiteral());
            case Link link -> links.add(new PlannedLink(textOf(link), link.getDestination()));
            case Image image -> links.add(new PlannedLink(textOf(image), image.getDestination()));
            default -> {}
        }
    }

    private static String textOf(Node link) {
        StringBuilder words = new StringBuilder();
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text literal) {
                words.append(literal.getLiteral());
            }
        }
        return words.toString();
    }

    private void append(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            int letter = SUPERSCRIPT_LETTERS.indexOf(c);
            if (c == '\n') {
                breakLine();
            } else if (letter >= 0) {
                marks.add(String.valueOf((char) ('a' + letter)));
            } else {
                text.append(c);
            }
        }
    }

    private void breakLine() {
        text.append(' ');
        lineOffsets.add(text.length());
    }

    private void tag(String html) {
        Matcher tag = TAG.matcher(html);
        String name = tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        if (!FORMATTING.contains(name)) {
            append(html);
        } else if (name.equals("sup") && !html.startsWith("</")) {
            superscriptFrom = text.length();
        } else if (name.equals("sup") && superscriptFrom >= 0) {
            String mark = text.substring(superscriptFrom).strip();
            // Longer superscripts are ordinals and powers, not marks.
            if (mark.matches("[A-Za-z*]|\\d{1,2}")) {
                marks.add(mark);
                text.setLength(superscriptFrom);
            }
            superscriptFrom = -1;
        }
    }
}
