// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passes over letters of other scripts, fancy letters and hidden characters.

#include "app/names/letter_folding.h"
#include "app/names/lexicon.h"
#include "app/names/unmask_draft.h"
#include "app/names/unmask_letters.h"

#include <algorithm>
#include <array>
#include <optional>

namespace names {
namespace {

constexpr char16_t turnsRight = 0x202E;
constexpr char16_t turnEnds = 0x202C;

struct Letter
{
    char32_t value;
    int start;
    int length;
    Appearance appearance;
};

// A run of letters with what is hidden between them.
struct Run
{
    QVector<Letter> letters;
    std::array<int, 11> counts{}; // by Look
    int foreign = 0; // letters of other scripts that look like no Latin letter

    [[nodiscard]] int count(Look look) const { return counts.at(static_cast<std::size_t>(look)); }
    [[nodiscard]] int start() const { return letters.constFirst().start; }
    [[nodiscard]] int end() const { return letters.constLast().start + letters.constLast().length; }
    [[nodiscard]] int size() const // in letters
    {
        return count(Look::Latin) + count(Look::Twin) + count(Look::Likeness) + count(Look::Fancy)
            + count(Look::Raised) + count(Look::Odd) + count(Look::DotlessI) + foreign;
    }
};

// The run that begins at `at`; empty if no letter stands there.
Run runAt(const QString& text, int at)
{
    Run run;
    while (at < text.size()) {
        const CodePoint here = codePointAt(text, at);
        const Appearance appearance = appearanceOf(here.value);
        const bool letter = appearance.look != Look::Other || QChar::isLetter(here.value);
        if (!letter || (run.letters.isEmpty() && appearance.look >= Look::Mark))
            break;
        run.letters.append({here.value, at, here.length, appearance});
        at += here.length;
    }
    // What follows the last letter is no business of the word.
    while (!run.letters.isEmpty() && run.letters.constLast().appearance.look == Look::Hidden)
        run.letters.removeLast();
    for (const Letter& letter : run.letters) {
        if (letter.appearance.look == Look::Other)
            ++run.foreign;
        else
            ++run.counts.at(static_cast<std::size_t>(letter.appearance.look));
    }
    return run;
}

// Whether the text is in Latin letters on the whole, and which other scripts it really uses.
class Surroundings
{
public:
    explicit Surroundings(const QString& text)
    {
        for (int at = 0; at < text.size();) {
            const Run run = runAt(text, at);
            if (run.letters.isEmpty()) {
                at += codePointAt(text, at).length;
                continue;
            }
            at = run.end();
            m_latin += run.count(Look::Latin);
            m_twins += run.count(Look::Twin);
            if (run.count(Look::Latin) == 0 && run.foreign + run.count(Look::Likeness) > 0)
                m_foreign += run.size();
        }
    }

    [[nodiscard]] bool mainlyLatin() const { return m_latin > m_twins + m_foreign; }
    [[nodiscard]] bool hasForeignWords() const { return m_foreign > 0; }

private:
    int m_latin = 0;
    int m_twins = 0;
    int m_foreign = 0;
};

bool isCyrillicVowel(char32_t c)
{
    return c == U'а' || c == U'А' || c == U'і' || c == U'І';
}

class WordReader
{
public:
    WordReader(const QString& text, const Run& run, const Surroundings& surroundings)
        : m_text(text)
        , m_run(run)
        , m_surroundings(surroundings)
    {
    }

    [[nodiscard]] std::optional<Replacement> read() const
    {
        const auto kind = disguise();
        if (!kind)
            return std::nullopt;
        Replacement made;
        made.start = m_run.start();
        made.length = m_run.end() - m_run.start();
        made.kind = *kind;
        for (int i = 0; i < m_run.letters.size(); ++i)
            add(made, i);
        return made;
    }

private:
    [[nodiscard]] std::optional<DisguiseKind> disguise() const
    {
        if (m_run.size() == 0)
            return std::nullopt;
        if (isMixed() || isAllTwins() || hidesDotlessI())
            return DisguiseKind::Mixed;
        if (isFancy() || isOverdrawn())
            return DisguiseKind::Fancy;
        if (hidesCharacters())
            return DisguiseKind::Hidden;
        return std::nullopt;
    }

    // Formulas ("πr", "μm", "Δt") are short and use letters that only look similar.
    [[nodiscard]] bool isMixed() const
    {
        const int latin = m_run.count(Look::Latin) + m_run.count(Look::Fancy);
        const int similar = m_run.count(Look::Likeness);
        return latin > 0 && m_run.foreign == 0
            && (m_run.count(Look::Twin) > 0 || (similar > 0 && m_run.size() >= 4));
    }

    // A word that could be Latin letter by letter, where nothing else is in its language.
    [[nodiscard]] bool isAllTwins() const
    {
        if (m_run.count(Look::Twin) != m_run.size() || m_surroundings.hasForeignWords()
            || !m_surroundings.mainlyLatin())
            return false;
        return m_run.size() > 1 || isCyrillicVowel(m_run.letters.constFirst().value);
    }

    // Turkish keeps ı away from the front vowels; "gıngerbread" is no Turkish.
    [[nodiscard]] bool hidesDotlessI() const
    {
        if (m_run.count(Look::DotlessI) == 0 || m_run.count(Look::Latin) == 0)
            return false;
        QString folded;
        for (const Letter& letter : m_run.letters) {
            if (letter.appearance.plain == 0 && letter.appearance.look == Look::Latin)
                return false;
            if (letter.appearance.plain != 0)
                folded += QChar(letter.appearance.plain).toLower();
        }
        return folded.contains(u'e') || Lexicon::builtIn().isCommon(folded);
    }

    [[nodiscard]] bool isFancy() const
    {
        const int fancy = m_run.count(Look::Fancy);
        const int raised = m_run.count(Look::Raised);
        const int odd = m_run.count(Look::Odd);
        if (m_run.foreign > 0 || isNumeral() || isSoundInSlashes())
            return false;
        const bool beside = m_run.count(Look::Latin) > 0;
        return fancy > 1 || (fancy == 1 && beside) || odd > 1
            || (odd == 1 && beside && m_run.size() > 2) || (raised > 1 && !isRaisedEnding());
    }

    // "Henry Ⅷ"
    [[nodiscard]] bool isNumeral() const
    {
        return std::all_of(m_run.letters.begin(), m_run.letters.end(),
            [](const Letter& one) { return one.value >= 0x2160 && one.value <= 0x217F; });
    }

    // "/ɡɪə/"
    [[nodiscard]] bool isSoundInSlashes() const
    {
        const auto isSlash = [this](int at) {
            return at >= 0 && at < m_text.size() && QStringView(u"/[]").contains(m_text.at(at));
        };
        return isSlash(m_run.start() - 1) && isSlash(m_run.end());
    }

    // "1ˢᵗ"
    [[nodiscard]] bool isRaisedEnding() const
    {
        const bool afterNumber = m_run.start() > 0 && m_text.at(m_run.start() - 1).isDigit();
        return afterNumber && m_run.size() == 2;
    }

    // Struck through, enclosed, or buried under marks.
    [[nodiscard]] bool isOverdrawn() const
    {
        if (m_run.count(Look::Latin) == 0)
            return false;
        int marks = 0;
        for (const Letter& letter : m_run.letters) {
            marks = letter.appearance.look == Look::Mark ? marks + 1 : 0;
            if (marks > 2 || letter.appearance.look == Look::Overlay)
                return true;
        }
        return false;
    }

    // Joiners belong to the scripts of Persian, Urdu and India.
    [[nodiscard]] bool hidesCharacters() const
    {
        return m_run.count(Look::Hidden) > 0 && m_run.foreign == 0;
    }

    void add(Replacement& made, int i) const
    {
        const Letter& letter = m_run.letters.at(i);
        switch (letter.appearance.look) {
        case Look::Hidden:
            if (standsForSpace(i))
                append(made, u' ', letter.start);
            return;
        case Look::Overlay:
            return;
        case Look::Mark:
            if (made.kind == DisguiseKind::Fancy)
                return;
            break;
        default:
            break;
        }
        if (letter.appearance.plain != 0 && letter.appearance.look != Look::Latin) {
            append(made, QChar(letter.appearance.plain), letter.start);
            return;
        }
        for (int unit = letter.start; unit < letter.start + letter.length; ++unit)
            append(made, m_text.at(unit), unit);
    }

    static void append(Replacement& made, QChar c, int from)
    {
        made.plain.append(c);
        made.from.append(from);
    }

    // "Olivia\u200BBrown" are two words.
    [[nodiscard]] bool standsForSpace(int i) const
    {
        return i > 0 && i + 1 < m_run.letters.size()
            && QChar::isLower(m_run.letters.at(i - 1).value)
            && QChar::isUpper(m_run.letters.at(i + 1).value);
    }

    const QString& m_text;
    const Run& m_run;
    const Surroundings& m_surroundings;
};

} // namespace

void turnAround(UnmaskDraft& draft)
{
    const QString& text = draft.text();
    QVector<Replacement> turned;
    for (qsizetype from = text.indexOf(QChar(turnsRight)); from >= 0;
         from = text.indexOf(QChar(turnsRight), from)) {
        qsizetype end = from + 1;
        while (end < text.size() && text.at(end) != QChar(turnEnds) && text.at(end) != u'\n')
            ++end;
        Replacement one;
        one.start = static_cast<int>(from);
        for (int at = one.start + 1; at < end;) {
            const CodePoint here = codePointAt(text, at);
            one.plain.prepend(text.mid(at, here.length));
            at += here.length;
        }
        for (int i = 0; i < one.plain.size(); ++i)
            one.from.append(one.start + 1 + i);
        end += end < text.size() && text.at(end) == QChar(turnEnds) ? 1 : 0;
        one.length = static_cast<int>(end - from);
        one.kind = DisguiseKind::Turned;
        from = end;
        const bool latin = std::any_of(one.plain.begin(), one.plain.end(),
            [](QChar c) { return c.unicode() < 0x250 && c.isLetter(); });
        if (latin) // Arabic and Hebrew run that way by themselves
            turned.append(std::move(one));
    }
    draft.replace(turned);
}

void plainLetters(UnmaskDraft& draft)
{
    const QString& text = draft.text();
    const Surroundings surroundings(text);
    QVector<Replacement> replacements;
    for (int at = 0; at < text.size();) {
        const Run run = runAt(text, at);
        if (run.letters.isEmpty()) {
            at += codePointAt(text, at).length;
            continue;
        }
        if (auto plain = WordReader(text, run, surroundings).read())
            replacements.append(std::move(*plain));
        at = run.end();
    }
    draft.replace(replacements);
}

} // namespace names
