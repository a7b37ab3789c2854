// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_book.h"

#include "app/phrases/quotation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace phrases {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(phrases::PhraseBook)
};

QByteArray builtInFile(const QString& name)
{
    QFile file(QStringLiteral(":/nestbox/words/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a built-in word list is missing");
    return file.readAll();
}

struct Span
{
    qsizetype from;
    qsizetype to; // index after the last word
};

constexpr qsizetype mostWords = 5000;

// Of an endless sentence, so many words to either side.
constexpr qsizetype farthestInSentence = 60;

Span sentenceOf(const names::Words& words, qsizetype at)
{
    const qsizetype first = std::max(qsizetype(0), at - farthestInSentence);
    const qsizetype last = std::min(words.size(), at + farthestInSentence);
    Span span{at, at + 1};
    while (span.from > first && words.at(span.from).joint != names::Joint::Sentence)
        --span.from;
    while (span.to < last && words.at(span.to).joint != names::Joint::Sentence)
        ++span.to;
    return span;
}

bool oneIn(const std::vector<Phrase>& phrases, const Passage& passage, Span span)
{
    return std::any_of(phrases.begin(), phrases.end(),
        [&](const Phrase& phrase) { return phrase.foundIn(passage, span.from, span.to); });
}

bool holdsInSentence(const Entry& entry, const Passage& passage, qsizetype at)
{
    const Span sentence = sentenceOf(passage.words, at);
    return (entry.with.empty() || oneIn(entry.with, passage, sentence))
        && !oneIn(entry.unless, passage, sentence);
}

bool holdsInText(const Entry& entry, const Passage& passage)
{
    const Span all{0, passage.words.size()};
    return (entry.withAnywhere.empty() || oneIn(entry.withAnywhere, passage, all))
        && !oneIn(entry.unlessAnywhere, passage, all);
}

text::Range rangeOf(const Passage& passage, qsizetype first, qsizetype end)
{
    text::Range range{passage.words.at(first).range.start, passage.words.at(end - 1).range.end};
    // A handle or hashtag is marked whole, sign included.
    if (passage.words.at(first).place != names::Place::Text)
        range.start = std::min(range.start, passage.words.at(first).tag.start);
    return range;
}

// Whether the words stand in quotation marks and others do not.
bool isQuoted(const text::Range& range, const QVector<text::Range>& quotes)
{
    return std::any_of(quotes.begin(), quotes.end(), [&range](const text::Range& quote) {
        return quote.start <= range.start && range.end <= quote.end;
    });
}

bool reachesInto(const text::Range& a, const text::Range& b)
{
    return a.start < b.end && b.start < a.end;
}

void keepLongest(QVector<PhraseHit>& hits)
{
    std::stable_sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start
                                              : a.range.end > b.range.end;
    });
    QVector<PhraseHit> kept;
    for (PhraseHit& hit : hits) {
        if (kept.isEmpty() || !reachesInto(kept.constLast().range, hit.range))
            kept.append(std::move(hit));
        else if (hit.range.length() > kept.constLast().range.length())
            kept.last() = std::move(hit);
    }
    hits = std::move(kept);
}

} // namespace

struct PhraseBook::Index
{
    struct Line
    {
        Entry entry;
        bool school = false;
    };

    void add(Entry entry, bool school)
    {
        const Phrase::Openings openings = entry.phrase.openings();
        const auto line = static_cast<int>(lines.size());
        lines.push_back({std::move(entry), school});
        if (openings.anything) {
            anywhere.push_back(line);
            return;
        }
        if (openings.numbers)
            byNumber.push_back(line);
        for (const QString& word : openings.words)
            byFirstWord[word].push_back(line);
        QSet<QString> beginnings;
        for (const QString& beginning : openings.beginnings)
            beginnings.insert(beginning.left(shortestBeginning));
        for (const QString& beginning : beginnings)
            byBeginning[beginning].push_back(line);
    }

    // Every line that may match at the word, some twice.
    template <typename Visitor> void visit(const names::Word& word, const Visitor& visitor) const
    {
        for (const auto& [table, key] : {std::pair(&byFirstWord, word.folded),
                 std::pair(&byBeginning, word.folded.left(shortestBeginning))}) {
            const auto known = table->constFind(key);
            if (known != table->constEnd())
                std::for_each(known->begin(), known->end(), visitor);
        }
        if (word.number)
            std::for_each(byNumber.begin(), byNumber.end(), visitor);
        std::for_each(anywhere.begin(), anywhere.end(), visitor);
    }

    // What one look-up asks again and again.
    struct Search
    {
        const Passage& passage;
        QVector<text::Range> quotes;
        QHash<int, bool> textAllows; // by line
        QVector<PhraseHit> hits;
    };

    [[nodiscard]] bool conditionsHold(int line, qsizetype at, Search& search) const
    {
        const Entry& entry = lines.at(static_cast<std::size_t>(line)).entry;
        if (!holdsInSentence(entry, search.passage, at))
            return false;
        const auto known = search.textAllows.constFind(line);
        if (known != search.textAllows.constEnd())
            return *known;
        return *search.textAllows.insert(line, holdsInText(entry, search.passage));
    }

    void look(int line, qsizetype at, Search& search) const
    {
        const Passage& passage = search.passage;
        const Entry& entry = lines.at(static_cast<std::size_t>(line)).entry;
        const auto end = entry.phrase.matchAt(passage, at);
        if (!end || (!entry.inQuotes && isQuoted(rangeOf(passage, at, *end), search.quotes))
            || !conditionsHold(line, at, search))
            return;
        search.hits.append({rangeOf(passage, at, *end), entry.caseName, entry.reason, entry.written,
            lines.at(static_cast<std::size_t>(line)).school});
    }

    [[nodiscard]] bool isSilenced(const PhraseHit& hit, const QVector<text::Range>& quiet) const
    {
        return std::any_of(quiet.begin(), quiet.end(),
            [&hit](const text::Range& range) { return reachesInto(range, hit.range); });
    }

    std::vector<Line> lines;
    static constexpr int shortestBeginning = 2;
    QHash<QString, std::vector<int>> byFirstWord;
    QHash<QString, std::vector<int>> byBeginning; // by its first two letters
    std::vector<int> byNumber;
    std::vector<int> anywhere; // may begin with any word
    std::vector<Phrase> silences;
};

PhraseBook::PhraseBook()
{
    static const QHash<QString, std::shared_ptr<const Index>> builtIn = [] {
        QHash<QString, std::shared_ptr<const Index>> indices;
        for (const PhraseList& list : builtInLists()) {
            auto index = std::make_shared<Index>();
            for (const Entry& entry : list.entries)
                index->add(entry, false);
            indices.insert(list.id, std::move(index));
        }
        return indices;
    }();
    m_lists = builtIn;
}

PhraseBook::PhraseBook(const QVector<SchoolPhrase>& own)
    : PhraseBook()
{
    QHash<QString, std::shared_ptr<Index>> changed;
    for (const SchoolPhrase& line : own) {
        if (!problemWith(line).isEmpty())
            continue;
        auto& index = changed[line.list];
        if (!index)
            index = std::make_shared<Index>(*m_lists.value(line.list));
        auto phrase = parsePhrase(line.written, groups());
        if (line.effect == SchoolPhrase::Effect::Silence)
            index->silences.push_back(std::move(*phrase));
        else
            index->add({line.written, line.caseName, line.reason, std::move(*phrase), {}, {}, {},
                           {}, true},
                true);
    }
    for (auto it = changed.begin(); it != changed.end(); ++it)
        m_lists.insert(it.key(), std::move(it.value()));
}

const Groups& PhraseBook::groups()
{
    static const Groups read = [] {
        const QString name = QStringLiteral("groups.json");
        auto groups = readGroups(builtInFile(name), name);
        if (!groups)
            qFatal("%s", qPrintable(groups.error().text));
        return std::move(*groups);
    }();
    return read;
}

const std::vector<PhraseList>& PhraseBook::builtInLists()
{
    static const std::vector<PhraseList> read = [] {
        std::vector<PhraseList> lists;
        QStringList names = QDir(QStringLiteral(":/nestbox/words")).entryList({}, QDir::Files);
        names.removeAll(QStringLiteral("groups.json"));
        for (const QString& name : names) {
            auto list = readPhraseList(builtInFile(name), name, groups());
            if (!list)
                qFatal("%s", qPrintable(list.error().text));
            lists.push_back(std::move(*list));
        }
        std::sort(lists.begin(), lists.end(),
            [](const PhraseList& a, const PhraseList& b) { return a.title < b.title; });
        return lists;
    }();
    return read;
}

QString PhraseBook::problemWith(const SchoolPhrase& line)
{
    const auto& lists = builtInLists();
    const auto list = std::find_if(lists.begin(), lists.end(),
        [&line](const PhraseList& known) { return known.id == line.list; });
    if (list == lists.end())
        return Text::tr("There is no such word list.");
    if (line.reason.trimmed().isEmpty())
        return Text::tr("Say why, so that the next person understands it.");
    if (const auto phrase = parsePhrase(line.written, groups()); !phrase)
        return phrase.error().text;
    const bool known = std::any_of(list->entries.begin(), list->entries.end(),
        [&line](const Entry& entry) { return entry.caseName == line.caseName; });
    if (line.effect == SchoolPhrase::Effect::Add && !known)
        return Text::tr("Choose what these words stand for.");
    return {};
}

QSet<QString> PhraseBook::words(const QString& list) const
{
    const auto index = m_lists.constFind(list);
    if (index == m_lists.constEnd())
        return {};
    return {(*index)->byFirstWord.keyBegin(), (*index)->byFirstWord.keyEnd()};
}

QVector<PhraseHit> PhraseBook::find(const QString& list, const Passage& passage) const
{
    const auto index = m_lists.constFind(list);
    if (index == m_lists.constEnd())
        return {};
    Index::Search search{passage, quotedParts(passage), {}, {}};
    const qsizetype last = std::min(passage.words.size(), mostWords);
    for (qsizetype at = 0; at < last; ++at)
        (*index)->visit(passage.words.at(at), [&](int line) { (*index)->look(line, at, search); });
    QVector<PhraseHit>& hits = search.hits;
    keepLongest(hits);
    if (hits.isEmpty() || (*index)->silences.empty())
        return hits;
    QVector<text::Range> quiet;
    for (const Phrase& phrase : (*index)->silences) {
        for (qsizetype at = 0; at < passage.words.size(); ++at) {
            if (const auto end = phrase.matchAt(passage, at))
                quiet.append(rangeOf(passage, at, *end));
        }
    }
    hits.removeIf([&](const PhraseHit& hit) { return (*index)->isSilenced(hit, quiet); });
    return hits;
}

} // namespace phrases
