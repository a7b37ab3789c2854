// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/phrases/phrase_parser.h"

#include "app/names/letter_folding.h"

#include <QCoreApplication>

namespace phrases {
namespace {

using Kind = Phrase::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(phrases::PhraseParser)
};

std::optional<Kind> wordKind(const QString& name)
{
    static const QHash<QString, Kind> kinds{{QStringLiteral("number"), Kind::Number},
        {QStringLiteral("money"), Kind::Money}, {QStringLiteral("handle"), Kind::Handle},
        {QStringLiteral("hashtag"), Kind::Hashtag}, {QStringLiteral("shouted"), Kind::Shouted}};
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

bool isSign(QChar c)
{
    return QStringView(u"()[]<>|^$").contains(c);
}

class Parser
{
public:
    Parser(const QString& written, const Groups& groups)
        : m_written(written)
        , m_groups(groups)
    {
    }

    base::Result<Phrase> parse()
    {
        Phrase::Sequence sequence = takeSequence(0);
        if (m_problem.isEmpty() && m_at < m_written.size())
            complain(
                Text::tr("“%1” closes a bracket that was not opened.").arg(m_written.at(m_at)));
        if (m_problem.isEmpty() && sequence.empty())
            complain(Text::tr("There are no words in it."));
        if (!m_problem.isEmpty())
            return base::failure(base::ErrorKind::Invalid, m_problem);
        return Phrase(std::move(sequence));
    }

private:
    static constexpr int deepest = 6; // brackets in brackets

    void complain(const QString& sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence;
    }

    static void push(Phrase::Sequence& sequence, Kind kind, const QString& word = {})
    {
        Phrase::Element element;
        element.kind = kind;
        element.word = word;
        sequence.push_back(std::move(element));
    }

    Phrase::Sequence takeSequence(int depth)
    {
        Phrase::Sequence sequence;
        while (m_problem.isEmpty() && m_at < m_written.size()) {
            const QChar c = m_written.at(m_at);
            if (c == u'|' || c == u')' || c == u']') {
                if (depth == 0 && c == u'|')
                    complain(Text::tr("“|” stands between alternatives inside round or square "
                                      "brackets."));
                break;
            }
            takeElement(c, depth, sequence);
        }
        return sequence;
    }

    void takeElement(QChar c, int depth, Phrase::Sequence& sequence)
    {
        if (c.isSpace()) {
            ++m_at;
        } else if (c == u'(') {
            sequence.push_back(takeChoice(Kind::OneOf, u')', depth));
        } else if (c == u'[') {
            sequence.push_back(takeChoice(Kind::Perhaps, u']', depth));
        } else if (c == u'<') {
            takeGroup(sequence);
        } else if (c == u'^' || c == u'$') {
            push(sequence, c == u'^' ? Kind::SentenceStart : Kind::SentenceEnd);
            ++m_at;
        } else if (m_written.mid(m_at, 2) == u"..") {
            push(sequence, Kind::Gap);
            while (m_at < m_written.size() && m_written.at(m_at) == u'.')
                ++m_at;
        } else {
            takeWords(sequence);
        }
    }

    Phrase::Element takeChoice(Kind kind, QChar closing, int depth)
    {
        Phrase::Element choice;
        choice.kind = kind;
        if (depth >= deepest) {
            complain(Text::tr("There are too many brackets inside one another."));
            return choice;
        }
        do {
            ++m_at; // the bracket or the bar
            Phrase::Sequence alternative = takeSequence(depth + 1);
            if (alternative.empty())
                complain(Text::tr("Every alternative in brackets needs a word."));
            else
                addAlternative(choice, std::move(alternative));
        } while (m_problem.isEmpty() && m_at < m_written.size() && m_written.at(m_at) == u'|');
        if (m_at >= m_written.size() || m_written.at(m_at) != closing)
            complain(Text::tr("A bracket is not closed."));
        ++m_at;
        choice.indexAlternatives();
        return choice;
    }

    static void addAlternative(Phrase::Element& choice, Phrase::Sequence alternative)
    {
        if (alternative.size() == 1 && alternative.front().kind == Kind::Word)
            choice.words.insert(alternative.front().word);
        else
            choice.alternatives.push_back(std::move(alternative));
    }

    void takeGroup(Phrase::Sequence& sequence)
    {
        const qsizetype end = m_written.indexOf(u'>', m_at);
        if (end < 0) {
            complain(Text::tr("“<” begins the name of a group, and “>” ends it."));
            return;
        }
        const QString name = m_written.mid(m_at + 1, end - m_at - 1).trimmed().toLower();
        m_at = static_cast<int>(end) + 1;
        if (const auto kind = wordKind(name))
            push(sequence, *kind);
        else if (const auto group = m_groups.constFind(name); group != m_groups.constEnd())
            sequence.push_back(*group);
        else
            complain(Text::tr("There is no group “%1”.").arg(name.left(40)));
    }

    // "don't" is two words, as in the text it is looked for in.
    void takeWords(Phrase::Sequence& sequence)
    {
        const bool ending = m_written.at(m_at) == u'*';
        if (ending)
            ++m_at;
        const int start = m_at;
        while (m_at < m_written.size() && !m_written.at(m_at).isSpace()
            && !isSign(m_written.at(m_at)) && m_written.at(m_at) != u'*'
            && m_written.mid(m_at, 2) != u"..")
            ++m_at;
        const bool beginning = m_at < m_written.size() && m_written.at(m_at) == u'*';
        const names::Words words = names::splitWords(m_written.mid(start, m_at - start));
        if (beginning)
            ++m_at;
        for (const names::Word& word : words) {
            push(sequence, Kind::Word, word.folded);
            sequence.back().close = word.joint == names::Joint::None;
        }
        if ((beginning || ending) && (words.isEmpty() || words.constLast().folded.size() < 2))
            complain(Text::tr("“*” needs at least two letters before or after it."));
        else if (ending && (beginning || words.size() > 1))
            complain(Text::tr("“*” stands at one end of a single word."));
        else if (beginning || ending)
            sequence.back().kind = beginning ? Kind::Beginning : Kind::Ending;
        else if (words.isEmpty())
            complain(Text::tr("“%1” is no word.").arg(m_written.mid(start, m_at - start).left(40)));
    }

    QString m_written;
    const Groups& m_groups;
    int m_at = 0;
    QString m_problem;
};

} // namespace

base::Result<Phrase> parsePhrase(const QString& written, const Groups& groups)
{
    if (written.size() > longestPhrase)
        return base::failure(base::ErrorKind::Invalid,
            Text::tr("A phrase has %1 characters at most.").arg(longestPhrase));
    return Parser(written, groups).parse();
}

base::Result<Phrase::Element> parseGroup(const QStringList& written, const Groups& groups)
{
    const auto phrase = parsePhrase(u'(' + written.join(u'|') + u')', groups);
    if (!phrase)
        return base::failure(phrase.error());
    return phrase->sequence().front();
}

} // namespace phrases
