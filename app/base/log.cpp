// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/log.h"

namespace base {

Q_LOGGING_CATEGORY(storageLog, "nestbox.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(staffLog, "nestbox.staff", QtWarningMsg)
Q_LOGGING_CATEGORY(postsLog, "nestbox.posts", QtWarningMsg)
Q_LOGGING_CATEGORY(outboxLog, "nestbox.outbox", QtWarningMsg)
Q_LOGGING_CATEGORY(networkLog, "nestbox.network", QtWarningMsg)
Q_LOGGING_CATEGORY(secretsLog, "nestbox.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(photoLog, "nestbox.photo", QtWarningMsg)
Q_LOGGING_CATEGORY(policyLog, "nestbox.policy", QtWarningMsg)
Q_LOGGING_CATEGORY(uiLog, "nestbox.ui", QtWarningMsg)

LogLine::~LogLine()
{
    const QLoggingCategory& category = m_category();
    if (!category.isEnabled(m_type))
        return;
    QMessageLogger logger(nullptr, 0, nullptr, category.categoryName());
    if (m_type == QtInfoMsg)
        logger.info("%s", m_line.c_str());
    else
        logger.warning("%s", m_line.c_str());
}

LogLine& LogLine::operator<<(Literal text)
{
    append(text.text);
    return *this;
}

void LogLine::append(const std::string& word)
{
    if (!m_line.empty())
        m_line += ' ';
    m_line += word;
}

} // namespace base
