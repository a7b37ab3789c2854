// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/personal_details.h"

#include "app/policy/phone_numbers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace policy {
namespace {

text::Range rangeOf(const QRegularExpressionMatch& match, int group = 0)
{
    return {
        static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedEnd(group))};
}

void collect(
    const QRegularExpression& pattern, DetailKind kind, const QString& text, QVector<Detail>& found)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append({kind, rangeOf(matches.next())});
}

void findMails(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression mail(QStringLiteral(
        R"((?<![A-Za-z0-9._%+'-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"));
    static const QRegularExpression spaced(
        QStringLiteral(
            R"((?<![A-Za-z0-9._-])[a-z0-9][a-z0-9._-]{0,63} ?(?:@|\(at\)|\[at\]) ?(?:gmail|hotmail|outlook|yahoo|icloud|btinternet|googlemail|protonmail|live)\b(?!\.))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spoken(
        QStringLiteral(
            R"((?<![A-Za-z0-9._-])[a-z0-9][a-z0-9._-]{0,63} ?(?:\(at\)|\[at\]|\bat\b|@) ?[a-z0-9-]{2,40} ?(?:\(dot\)|\[dot\]|\bdot\b) ?(?:com|co|org|net|uk|school|sch|info|me|ac)\b(?: ?(?:dot|\.) ?uk\b)?)"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.contains(u'@'))
        collect(mail, DetailKind::PersonalMail, text, found);
    if (text.contains(u'@') || text.contains(QStringLiteral("at"), Qt::CaseInsensitive)) {
        collect(spaced, DetailKind::PersonalMail, text, found);
        collect(spoken, DetailKind::PersonalMail, text, found);
    }
}

// A plate counts only beside a word about cars; "AB12 CDE" may be a code in a game.
void findRegistrations(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression plate(
        QStringLiteral(R"((?<![A-Za-z0-9])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9]))"));
    static const QRegularExpression car(
        QStringLiteral(
            R"(\b(?:cars?|vans?|vehicles?|reg|registration|number ?plate|park(?:ed|ing)|driv(?:er|ing)|lights on|bmw|audi|ford|range rover|land rover|mercedes|vauxhall|toyota|nissan|volkswagen|vw|mini|4x4|taxi|owner)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (plate.match(text).hasMatch() && car.match(text).hasMatch())
        collect(plate, DetailKind::Registration, text, found);
}

void findBankNumbers(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression bank(
        QStringLiteral(
            R"(\b(?:sort code|account (?:number|no\.?)|a/c(?: no\.?)?|iban)[ :is]{0,6}(?:GB\d{2}[A-Z]{4}[\d ]{14,18}|\d{2}[- ]?\d{2}[- ]?\d{2}(?:\d{2})?)(?!\d))"),
        QRegularExpression::CaseInsensitiveOption);
    collect(bank, DetailKind::Bank, text, found);
}

bool isPostcodeArea(const QString& letters)
{
    static const QSet<QString> areas = [] {
        const QString all = QStringLiteral("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO "
                                           "CR CT CV CW DA DD DE DG DH DL DN DT DY "
                                           "E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX "
                                           "IG IM IP IV JE KA KT KW KY L LA LD LE "
                                           "LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE "
                                           "PH PL PO PR RG RH RM S SA SE SG SK SL "
                                           "SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB "
                                           "W WA WC WD WF WN WR WS WV YO ZE ZZ");
        const QStringList split = all.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return areas.contains(letters);
}

void findPostcodes(const QString& text, QVector<Detail>& found)
{
    static const QRegularExpression code(QStringLiteral(
        R"((?<![A-Za-z0-9£])([A-Za-z]{1,2})(\d[A-Za-z\d]?)( ?)(\d[ABD-HJLNP-Zabd-hjlnp-z]{2})(?![A-Za-z0-9]))"));
    auto matches = code.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString letters = match.captured();
        const bool upper = letters == letters.toUpper();
        const bool ordinal = match.captured(4).toLower() == u"1st"
            || match.captured(4).toLower() == u"2nd" || match.captured(4).toLower() == u"3rd";
        if (!isPostcodeArea(match.captured(1).toUpper()))
            continue;
        if (upper || (!ordinal && letters == letters.toLower() && match.capturedLength(3) == 1))
            found.append({DetailKind::Postcode, rangeOf(match)});
    }
}

void findAddresses(const QString& text, QVector<Detail>& found)
{
    // A house number and a street; what may be a place to visit ("Park", "Hill") needs a comma or a
    // word such as "at" before it.
    static const QRegularExpression street(QStringLiteral(
        R"((?<![\w£$€.:/-])(?<lead>(?:at|to|on|in|of|from|is) |flat \d+[a-z]?,? )?(?<address>\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z'.-]+ ){1,3}(?:(?<sure>Road|Rd|Street|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Mews|Gardens|Grove)|(?<perhaps>St|Dr|Ln|Way|Court|Place|Hill|Park|Row|Square|Walk|Rise|View|Green|Croft|End|Fold|Yard|Villas|Cottages)))(?![A-Za-z])(?<comma>,)?)"));
    static const QRegularExpression smallLetters(QStringLiteral(
        R"((?<=\bat |\bto |\bin )(?<address>\d{1,4}[a-z]? (?:[a-z]{3,} ){1,2}(?:road|street|avenue|lane|close|drive|crescent))(?![a-z]))"));
    static const QRegularExpression lives(QStringLiteral(
        R"(\blives? (?:at|on|in) (?<address>(?:[A-Z][A-Za-z'.-]+ ){1,3}(?:Road|Rd|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Mews|Gardens|Grove))(?![A-Za-z]))"));
    static const QRegularExpression numberLast(QStringLiteral(
        R"(\b(?:on|in|at|of|along|from) (?<address>(?:[A-Z][A-Za-z'.-]+ ){1,3}(?:Road|Rd|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Mews|Gardens|Grove|Way|Court|Place|Hill|Square|Walk|Rise|View|Green|Croft),? (?:at |house )?(?:[Nn]umber|[Nn]o\.?|[Nn]r\.?|#) ?\d{1,4}[a-z]?)(?![A-Za-z0-9]))"));
    static const QRegularExpression grouped(
        QStringLiteral(
            R"((?:\byear|\byears|\byr|\by|\bclass|\broom|\bks|\bstage|\bgroup|\bteam|\bchapter|\bage|\baged|\bpage|\band|\bthe|\bour|&|-)\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = street.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool perhaps = match.capturedLength(QStringLiteral("perhaps")) > 0;
        const bool lead = match.capturedLength(QStringLiteral("lead")) > 0;
        const bool comma = match.capturedLength(QStringLiteral("comma")) > 0;
        if (perhaps && !lead && !comma)
            continue;
        const int start = static_cast<int>(match.capturedStart(QStringLiteral("address")));
        if (!lead
            && grouped.match(text.mid(std::max(0, start - 12), std::min(start, 12))).hasMatch())
            continue;
        found.append({DetailKind::Address,
            {start, static_cast<int>(match.capturedEnd(QStringLiteral("address")))}});
    }
    for (const auto* pattern : {&smallLetters, &lives, &numberLast}) {
        auto more = pattern->globalMatch(text);
        while (more.hasNext()) {
            const auto match = more.next();
            found.append({DetailKind::Address,
                {static_cast<int>(match.capturedStart(QStringLiteral("address"))),
                    static_cast<int>(match.capturedEnd(QStringLiteral("address")))}});
        }
    }
}

int yearOf(const QString& digits)
{
    const int year = digits.toInt();
    return digits.size() == 2 ? 2000 + year : year;
}

// A date with its year, beside a word about birth, that makes somebody a child today.
void findBirthDates(const QString& text, QDate today, QVector<Detail>& found)
{
    static const QString month = QStringLiteral("(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)"
                                                "?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
                                                "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)");
    static const QRegularExpression date(
        QStringLiteral(R"((?<!\d)(?:\d{1,2}([\/.-])\d{1,2}\1(\d{4}|\d{2})|(\d{4})-\d{2}-\d{2}|)"
                       R"(\d{1,2}(?:st|nd|rd|th)?(?: of)? )")
            + month + QStringLiteral(R"(,? (\d{4})|)") + month
            + QStringLiteral(R"( \d{1,2}(?:st|nd|rd|th)?,? (\d{4}))(?!\d))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cue(
        QStringLiteral(
            R"(\bborn\b|\bd\.?o\.?b\b|\bdate of birth\b|\bbirthdays?\b|\bbirth date\b|\bbirthdate\b)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!cue.match(text).hasMatch())
        return;
    constexpr int nearby = 60;
    constexpr int oldestChild = 18;
    auto matches = date.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString digits;
        for (int group = 2; group <= 5; ++group)
            digits += match.captured(group);
        const int year = yearOf(digits);
        if (year > today.year() || year < today.year() - oldestChild)
            continue;
        const int from = std::max(0, static_cast<int>(match.capturedStart()) - nearby);
        const int to = static_cast<int>(match.capturedEnd()) + nearby;
        if (cue.match(text.mid(from, to - from)).hasMatch())
            found.append({DetailKind::BirthDate, rangeOf(match)});
    }
}

} // namespace

QVector<Detail> findDetails(const QString& readable, const names::Words& words, QDate today)
{
    QVector<Detail> found;
    const bool digits
        = std::any_of(readable.begin(), readable.end(), [](QChar c) { return c.isDigit(); });
    findMails(readable, found);
    for (const text::Range range : findPhoneNumbers(readable, words))
        found.append({DetailKind::Phone, range});
    if (digits) {
        findPostcodes(readable, found);
        findBirthDates(readable, today.isValid() ? today : QDate(2026, 1, 1), found);
        findRegistrations(readable, found);
        findBankNumbers(readable, found);
    }
    findAddresses(readable, found);
    return found;
}

} // namespace policy
