// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/policy/rule_off_topic.h"

#include <QRegularExpression>

namespace policy {
namespace {

std::optional<text::Range> find(const QRegularExpression& pattern, const QString& text)
{
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return text::Range{
        static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())};
}

} // namespace

QString OffTopicRule::id() const
{
    return QStringLiteral("off-topic");
}

QStringList OffTopicRule::cases() const
{
    return {QStringLiteral("politics"), QStringLiteral("advertising"),
        QStringLiteral("private-occasion")};
}

void OffTopicRule::judge(const Matter& matter, Report& report) const
{
    // School council elections and sums with percentages are lessons, so each pattern needs more
    // than one word.
    static const QRegularExpression politics(
        QStringLiteral(
            R"(\bvote (?:for )?(?:cllr|councillor|mp|labour|conservatives?|tor(?:y|ies)|lib(?:eral)? ?dems?|liberal democrats?|the greens?|green party|reform|ukip|plaid cymru|snp|your local|our local)\b)"
            R"(|\b(?:labour|conservative|green|reform uk|liberal democrat) (?:party|candidate|councillor|mp)\b)"
            R"(|\b(?:tory|tories|brexit)\b|\b(?:elect|re-elect|support) (?:our |your )?(?:local )?(?:mp|candidate|councillor|cllr)\b)"
            R"(|\bprime minister (?:must|should|has failed)\b|\bgeneral election\b[^.!?\n]{0,40}\b(?:vote for|support)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression advertising(
        QStringLiteral(
            R"(\b\d{1,2} ?% off (?:at|all|your|selected|everything|for|with|when|in store)\b|\bhalf price (?:at|in|on|for)\b)"
            R"(|\bdiscount (?:code|for families|at|vouchers?|off)\b|\b(?:promo(?:tional)?|voucher) code\b|\bbuy one,? get one\b)"
            R"(|\bspecial offer\b|\bsale (?:now on|ends)\b|\b(?:shop|order|buy) (?:now|online) (?:at|from|and)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression privateOccasion(
        QStringLiteral(
            R"(\bhappy (?:1?\d(?:st|nd|rd|th)) birthday\b(?! (?:to )?(?:our school|the school|school))|\bbirthday party (?:at|is at|on)\b|\bparty at \d)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString& text = matter.readable;
    if (const auto range = find(politics, text))
        report.add(QStringLiteral("politics"), range,
            tr("This takes sides in politics. The account stays out of it; leave this out."));
    if (const auto range = find(advertising, text))
        report.add(QStringLiteral("advertising"), range,
            tr("This advertises for somebody. The account shows what the school does; leave this "
               "out."));
    if (const auto range = find(privateOccasion, text))
        report.add(QStringLiteral("private-occasion"), range,
            tr("This is about a private occasion. The account shows what the school does; leave "
               "this "
               "out."));
}

} // namespace policy
