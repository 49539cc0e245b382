package org.rostrum.agenda.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** What texts of an agenda may be; what they may not be is told with the member, the language and the place. */
public final class TextRules {

    /** Characters of a paragraph in one language, markup included. */
    public static final int LONGEST_PARAGRAPH = 50_000;

    /** Characters of a title in one language. */
    public static final int LONGEST_TITLE = 5_000;

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

    private TextRules() {}

    /** A text without markup, at most {@link #LONGEST_TITLE} long; null stays null. */
    public static LocalizedText plain(String member, LocalizedText text) {
        return each(member, LONGEST_TITLE, text, one -> one);
    }

    /** That a text, of any length, has no markup and no unfit characters; null is none. @throws RuntimeException 422 */
    public static void requirePlain(String member, LocalizedText text) {
        if (text != null) {
            text.entries().forEach((language, written) -> {
                requireFit(member, language, written);
                requireNoMarkup(member, language, written);
            });
        }
    }

    /** The same of a text that is in no language, as printed. */
    public static void requirePlain(String member, String text) {
        if (text != null) {
            requireFit(member, null, text);
            requireNoMarkup(member, null, text);
        }
    }

    /** A paragraph, reduced to the subset of {@link RichText}; null stays null. */
    public static LocalizedText rich(String member, LocalizedText text) {
        return each(member, LONGEST_PARAGRAPH, text, one -> RichText.clean(one).html());
    }

    /** A plain text of a document that is taken as it comes: without markup and unfit characters; null stays null. */
    public static String asPlain(String text) {
        if (text == null) {
            return null;
        }
        String fit = UnfitCharacter.removedFrom(text);
        return TAG.matcher(fit).find()
                ? UnfitCharacter.removedFrom(RichText.clean(fit).plain())
                : fit;
    }

    private static LocalizedText each(String member, int longest, LocalizedText text, UnaryOperator<String> clean) {
        if (text == null) {
            return null;
        }
        Map<Language, String> cleaned = new EnumMap<>(Language.class);
        text.entries().forEach((language, written) -> {
            requireShort(member, language, written, longest);
            requireFit(member, language, written);
            if (longest == LONGEST_TITLE) {
                requireNoMarkup(member, language, written);
            }
            String kept = clean.apply(written);
            if (kept.isBlank()) {
                throw unacceptable(member, language, "has nothing left without its markup.", Map.of());
            }
            // Character references are characters only now.
            requireFit(member, language, kept);
            cleaned.put(language, kept);
        });
        return new LocalizedText(cleaned);
    }

    private static void requireShort(String member, Language language, String text, int longest) {
        if (text.length() > longest) {
            throw AgendaProblem.TEXT_TOO_LONG
                    .because("%s in %s has %,d characters; %,d are taken. Make paragraphs of it."
                            .formatted(member, language.code(), text.length(), longest))
                    .with("member", member)
                    .with("language", language)
                    .with("length", text.length())
                    .with("maximum", longest)
                    .build();
        }
    }

    private static void requireFit(String member, Language language, String text) {
        Optional<UnfitCharacter> unfit = UnfitCharacter.in(text);
        if (unfit.isPresent()) {
            throw unacceptable(
                    member,
                    language,
                    "has the character %s at position %d, which readers do not see. Take it out."
                            .formatted(unfit.get().name(), unfit.get().position()),
                    Map.of(
                            "character",
                            unfit.get().name(),
                            "position",
                            unfit.get().position()));
        }
    }

    private static void requireNoMarkup(String member, Language language, String text) {
        var tag = TAG.matcher(text);
        if (tag.find()) {
            int position = text.codePointCount(0, tag.start());
            throw unacceptable(
                    member,
                    language,
                    "has markup at position %d; it is plain text. Take the tags out.".formatted(position),
                    Map.of("position", position));
        }
    }

    /** @param language null where the text is in none */
    private static RuntimeException unacceptable(
            String member, Language language, String reason, Map<String, Object> figures) {
        var problem = AgendaProblem.UNACCEPTABLE_TEXT
                .because(
                        language == null
                                ? "%s %s".formatted(member, reason)
                                : "%s in %s %s".formatted(member, language.code(), reason))
                .with("member", member);
        if (language != null) {
            problem.with("language", language);
        }
        figures.forEach(problem::with);
        return problem.build();
    }

    /** The same for each text of a list. */
    public static List<LocalizedText> plain(String member, List<LocalizedText> texts) {
        return texts.stream().map(text -> plain(member, text)).toList();
    }
}
