// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a rule has to say about a post, and the verdict over all of it. Values; any thread.
#pragma once

#include "app/text/range.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace policy {

// Ordered: a verdict is the greatest severity found.
enum class Severity
{
    Clear, // nothing to say
    Advice, // the author may go on
    Review, // a reviewer must decide
    Blocked // cannot leave in this form
};

enum class Origin
{
    Policy, // the school's own policy says so
    Safeguard // Nestbox says so, whatever the school's policy
};

// Who may say that a finding is no matter, as the pack has it.
enum class MayDismiss
{
    Nobody,
    Author, // at once
    Reviewer // the author asks, a reviewer decides
};

enum class FixKind
{
    Replace, // `range` of the text by `replacement`
    CopyText, // `copy` to the clipboard, for another way to the parents
    SendAt // plan the post for `moment`
};

// What one click does. Fixes of one finding are alternatives.
struct Fix
{
    QString label;
    text::Range range;
    QString replacement;
    FixKind kind = FixKind::Replace;
    QString copy{};
    QDateTime moment{}; // UTC

    bool operator==(const Fix&) const = default;
};

struct Finding
{
    QString rule; // id of the rule kind, such as "pupil-name"
    Severity severity = Severity::Clear;
    QString clause; // "LH-16", "WS-28", "HR-07"
    Origin origin = Origin::Policy;
    std::optional<text::Range> range; // nothing: about the whole post or a picture
    QString text; // the matched words
    QString message; // plain words: what is wrong, why, what to do
    QVector<Fix> fixes;
    MayDismiss dismissal = MayDismiss::Nobody;
    bool waivable = true; // false: a reviewer may only record that it is no matter
    bool asked = false; // a reviewer has been asked about these words

    bool operator==(const Finding&) const = default;
};

struct Verdict
{
    Severity severity = Severity::Clear;
    int weightedLength = 0;
    int limit = 280;
    // Set when only the clock holds the post back: the next moment (UTC) at which it may go.
    std::optional<QDateTime> sendableAt;
    QVector<Finding> findings; // all of them, worst first, then by place in the text
};

// "clear", "advice", "review", "blocked": the words of the command line and the database.
[[nodiscard]] QString severityName(Severity severity);
[[nodiscard]] std::optional<Severity> severityFromName(QStringView name);
[[nodiscard]] QString originName(Origin origin); // "policy", "safeguard"
[[nodiscard]] QString mayDismissName(MayDismiss who); // "nobody", "author", "reviewer"
[[nodiscard]] std::optional<MayDismiss> mayDismissFromName(QStringView name);

} // namespace policy
