// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_book.h"

#include "app/names/letter_folding.h"
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

constexpr qsizetype mostWords = 4000;

struct Span
{
    qsizetype from;
    qsizetype to; // index after the last word
};

// The sentence around each word in turn, and whether the conditions of a line hold in it.
class Sentences
{
public:
    explicit Sentences(const Passage& passage)
        : m_passage(passage)
    {
    }

    void goTo(qsizetype at)
    {
        if (at < m_here.to)
            return;
        const names::Words& words = m_passage.words;
        m_here = {at, at + 1};
        while (m_here.to < words.size() && words.at(m_here.to).joint != names::Joint::Sentence)
            ++m_here.to;
        m_holds.clear();
    }

    bool hold(int line, const Entry& entry);

private:
    const Passage& m_passage;
    Span m_here{0, 0};
    QHash<int, bool> m_holds;
    QHash<int, bool> m_holdsAnywhere;
};

bool oneIn(const std::vector<Phrase>& phrases, const Passage& passage, Span span)
{
    return std::any_of(phrases.begin(), phrases.end(),
        [&](const Phrase& phrase) { return phrase.foundIn(passage, span.from, span.to); });
}

bool Sentences::hold(int line, const Entry& entry)
{
    auto here = m_holds.constFind(line);
    if (here == m_holds.constEnd())
        here = m_holds.insert(line,
            (entry.with.empty() || oneIn(entry.with, m_passage, m_here))
                && !oneIn(entry.unless, m_passage, m_here));
    if (!*here)
        return false;
    auto anywhere = m_holdsAnywhere.constFind(line);
    if (anywhere == m_holdsAnywhere.constEnd()) {
        const Span all{0, m_passage.words.size()};
        anywhere = m_holdsAnywhere.insert(line,
            (entry.withAnywhere.empty() || oneIn(entry.withAnywhere, m_passage, all))
                && !oneIn(entry.unlessAnywhere, m_passage, all));
    }
    return *anywhere;
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

void offerWording(
    const QString& say, const Passage& passage, qsizetype first, qsizetype end, PhraseHit& hit)
{
    if (say.isEmpty())
        return;
    const bool lastAlone = say.startsWith(u'…');
    const bool firstAlone = say.endsWith(u'…');
    const qsizetype from = lastAlone ? end - 1 : first;
    const qsizetype to = firstAlone ? first + 1 : end;
    hit.sayRange = {passage.words.at(from).range.start, passage.words.at(to - 1).range.end};
    hit.say = say;
    hit.say = hit.say.remove(u'…').trimmed();
    if (passage.words.at(from).capital && !hit.say.isEmpty())
        hit.say[0] = hit.say.at(0).toUpper();
    // "childrens'" has its apostrophe outside the word.
    const int after = hit.sayRange.end;
    if (hit.say.contains(u'\'') && after < passage.text.size()
        && names::isApostrophe(passage.text.at(after)))
        ++hit.sayRange.end;
}

bool reachesInto(const text::Range& a, const text::Range& b)
{
    return a.start < b.end && b.start < a.end;
}

bool liesIn(const text::Range& inner, const text::Range& outer)
{
    return outer.start <= inner.start && inner.end <= outer.end;
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

    void look(int line, const Passage& passage, qsizetype at, Sentences& sentences,
        const QVector<text::Range>& quotes, QVector<PhraseHit>& hits) const
    {
        const Entry& entry = lines.at(static_cast<std::size_t>(line)).entry;
        const auto end = entry.phrase.matchAt(passage, at);
        if (!end || (!entry.inQuotes && isQuoted(rangeOf(passage, at, *end), quotes))
            || !sentences.hold(line, entry))
            return;
        hits.append({rangeOf(passage, at, *end), entry.caseName, entry.reason, entry.written, {},
            {}, lines.at(static_cast<std::size_t>(line)).school});
        offerWording(entry.say, passage, at, *end, hits.last());
    }

    // Takes out what lies in words that the school has silenced.
    void removeSilenced(const Passage& passage, QVector<PhraseHit>& hits) const
    {
        if (hits.isEmpty() || silences.empty())
            return;
        QVector<text::Range> quiet;
        for (const Phrase& phrase : silences) {
            for (qsizetype at = 0; at < passage.words.size(); ++at) {
                if (const auto end = phrase.matchAt(passage, at))
                    quiet.append(rangeOf(passage, at, *end));
            }
        }
        hits.removeIf([&quiet](const PhraseHit& hit) {
            return std::any_of(quiet.begin(), quiet.end(),
                [&hit](const text::Range& range) { return liesIn(hit.range, range); });
        });
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
            index->add({line.written, line.caseName, line.reason, {}, std::move(*phrase), {}, {},
                           {}, {}, true},
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

const PhraseList* PhraseBook::builtInList(const QString& id)
{
    const auto& lists = builtInLists();
    const auto list = std::find_if(
        lists.begin(), lists.end(), [&id](const PhraseList& known) { return known.id == id; });
    return list == lists.end() ? nullptr : &*list;
}

QString PhraseBook::problemWith(const SchoolPhrase& line)
{
    const PhraseList* list = builtInList(line.list);
    if (!list)
        return Text::tr("There is no such word list.");
    if (line.written.size() > longestOwnLine || line.reason.size() > longestOwnLine)
        return Text::tr("A line and its reason have %1 characters each at most.")
            .arg(longestOwnLine);
    const auto phrase = parsePhrase(line.written, groups());
    if (!phrase)
        return phrase.error().text;
    if (!phrase->asksForWords())
        return Text::tr("This would fit almost every sentence. Add a word that has to be there.");
    if (line.effect == SchoolPhrase::Effect::Add && !list->caseNames().contains(line.caseName))
        return Text::tr("Choose what these words stand for.");
    if (line.reason.trimmed().isEmpty())
        return Text::tr("Say why, so that the next person understands it.");
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
    QVector<PhraseHit> hits;
    const auto index = m_lists.constFind(list);
    if (index == m_lists.constEnd())
        return hits;
    const QVector<text::Range> quotes = quotedParts(passage);
    Sentences sentences(passage);
    const qsizetype end = std::min(passage.words.size(), mostWords);
    for (qsizetype at = 0; at < end; ++at) {
        sentences.goTo(at);
        (*index)->visit(passage.words.at(at),
            [&](int line) { (*index)->look(line, passage, at, sentences, quotes, hits); });
    }
    (*index)->removeSilenced(passage, hits);
    keepLongest(hits);
    return hits;
}

} // namespace phrases
