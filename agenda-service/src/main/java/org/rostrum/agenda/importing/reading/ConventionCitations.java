package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.agenda.importing.reading.plan.CitationType;

/** Finds articles and chapters of a convention. "The Convention" is the one the document names in full, if it names one. */
final class ConventionCitations {
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?:[A-Z][\\w-]{1,30} ){0,4}Convention (?:against|on|for|relating to) (?:the )?[A-Z][\\w-]{1,30}(?: (?:(?:of|and|in|against|the) ){0,2}[A-Z][\\w-]{1,30}){0,8}");
    private static final String TREATY =
            "(?<treaty>(?:[A-Z][\\w-]{1,30} ){0,4}(?:Convention|Protocol|Agreement|Charter|Statute|Covenant)\\b)";
    private static final String ARTICLE = "\\d{1,3}(?:\\s?\\([a-z0-9]{1,3}\\)){0,2}";
    private static final Pattern ARTICLES = Pattern.compile("\\b(?i:articles?)\\s(?<list>" + Enumeration.of(ARTICLE)
            + ")(?:\\s\\((?<title>[A-Z][^()]{3,200})\\))?,?\\sof\\sthe\\s" + TREATY);
    private static final String CHAPTER = "\\b[IVXLC]{1,6}\\b";
    private static final Pattern CHAPTERS = Pattern.compile(
            "\\b(?i:chapters?)\\s(?<list>" + Enumeration.of(CHAPTER) + ")(?:\\sof\\sthe\\s" + TREATY + ")?");

    private final String convention;
    private final Map<String, String> chapterTreaties = new HashMap<>();

    ConventionCitations(List<Sentence> sentences) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : sentences) {
            Matcher name = FULL_NAME.matcher(sentence.text());
            while (name.find()) {
                names.add(name.group());
            }
        }
        convention = names.size() == 1 ? names.iterator().next() : null;
        sentences.forEach(this::rememberChapters);
    }

    private void rememberChapters(Sentence sentence) {
        Matcher chapters = CHAPTERS.matcher(sentence.text());
        while (chapters.find()) {
            if (chapters.group("treaty") != null) {
                Enumeration.parts(chapters.group("list"), CHAPTER)
                        .forEach(chapter -> chapterTreaties.putIfAbsent(chapter, name(chapters.group("treaty"))));
            }
        }
    }

    List<CitationDraft> in(Sentence sentence) {
        List<CitationDraft> found = new ArrayList<>();
        Matcher articles = ARTICLES.matcher(sentence.text());
        while (articles.find()) {
            List<String> list = Enumeration.parts(articles.group("list"), ARTICLE);
            for (String article : list) {
                CitationDraft draft = new CitationDraft(
                        CitationType.CONVENTION_ARTICLE, sentence, articles.start(), articles.group());
                draft.article = article.replace(" ", "");
                draft.title = list.size() == 1 ? articles.group("title") : null;
                draft.instrument = name(articles.group("treaty"));
                found.add(draft);
            }
        }
        Matcher chapters = CHAPTERS.matcher(sentence.text());
        while (chapters.find()) {
            for (String chapter : Enumeration.parts(chapters.group("list"), CHAPTER)) {
                CitationDraft draft = new CitationDraft(
                        CitationType.CONVENTION_CHAPTER, sentence, chapters.start(), chapters.group());
                draft.chapter = chapter;
                // "Chapter V" alone is of the treaty whose chapter V the document names elsewhere, or of none we know.
                draft.backReference = chapters.group("treaty") == null && chapterTreaties.containsKey(chapter);
                draft.instrument = draft.backReference ? chapterTreaties.get(chapter) : name(chapters.group("treaty"));
                found.add(draft);
            }
        }
        return found;
    }

    private String name(String printed) {
        boolean theConvention = printed != null && convention != null && convention.contains(printed);
        return theConvention ? convention : printed;
    }
}
