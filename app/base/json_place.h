// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A value inside a JSON document that knows where it stands. The first thing found wrong is kept
// in the shared problem; later questions then give empty answers.
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace base {

struct JsonProblem
{
    QString sentence; // empty: nothing wrong so far

    [[nodiscard]] bool found() const { return !sentence.isEmpty(); }
};

class JsonPlace
{
    Q_DECLARE_TR_FUNCTIONS(base::JsonPlace)

public:
    JsonPlace(QJsonValue value, QString path, JsonProblem& problem);

    [[nodiscard]] const QJsonValue& value() const { return m_value; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool exists() const { return !m_value.isUndefined(); }

    [[nodiscard]] JsonPlace member(const QString& name) const;
    [[nodiscard]] JsonPlace element(qsizetype index) const;
    [[nodiscard]] QStringList memberNames() const;
    [[nodiscard]] qsizetype size() const; // of an array

    // Each complains if the value is missing, of another type or out of bounds.
    [[nodiscard]] QString text(qsizetype longest) const;
    [[nodiscard]] bool yes() const;
    [[nodiscard]] int number(int least, int most) const;
    [[nodiscard]] QString choice(const QStringList& choices) const;
    [[nodiscard]] QStringList texts(qsizetype most, qsizetype longest) const;
    [[nodiscard]] std::optional<QDate> dateOrUndated() const;
    bool mustBeObject(const QStringList& known, const QStringList& required) const;
    bool mustBeArray(qsizetype most) const;

    void complain(const QString& sentence) const;

private:
    QJsonValue m_value;
    QString m_path;
    JsonProblem* m_problem;
};

} // namespace base
