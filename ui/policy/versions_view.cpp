// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/versions_view.h"

#include "app/base/school_time.h"
#include "app/policy/pack_reader.h"
#include "ui/policy/read_view.h"
#include "ui/widgets/rows_view.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace {

QString dayText(const std::optional<QDate>& day, const QString& otherwise)
{
    return day ? QLocale().toString(*day, QStringLiteral("d MMM yyyy")) : otherwise;
}

} // namespace

VersionsView::VersionsView(QWidget* parent)
    : QWidget(parent)
    , m_model({tr("Version"), tr("In force from"), tr("Next review"), tr("Approved by"),
          tr("Governors' minute")})
{
    m_view = new RowsView(m_model, 4, this);
    m_view->setObjectName(QStringLiteral("versionList"));
    m_view->setAccessibleName(tr("Versions of the policy"));
    m_view->setMaximumHeight(fontMetrics().lineSpacing() * 10);
    m_readers = new QLabel(this);
    m_readers->setObjectName(QStringLiteral("policyReaders"));
    m_readers->setWordWrap(true);
    m_readers->setTextFormat(Qt::PlainText);
    m_read = new ReadView(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_readers);
    column->addWidget(m_view);
    column->addWidget(m_read, 1);
    connect(m_view, &RowsView::chosenChanged, this, &VersionsView::showChosen);
}

QWidget* VersionsView::entrance() const
{
    return m_view;
}

void VersionsView::setFile(const governance::PolicyFile& file, bool names)
{
    m_packs.clear();
    QVector<RowsModel::Row> rows;
    const auto add = [&](const policy::Pack& pack, const QString& who, const QString& minute) {
        m_packs.push_back(pack);
        rows.append({static_cast<qint64>(m_packs.size()),
            {pack.version, dayText(pack.effective, tr("not dated")),
                dayText(pack.review, tr("none named")), who, minute},
            {}, {}});
    };
    for (const governance::PolicyVersion& version : file.versions) {
        if (const auto pack = policy::readPack(version.document))
            add(*pack,
                version.approverName.isEmpty() ? tr("as it came to Nestbox") : version.approverName,
                version.minuteReference);
    }
    if (m_packs.empty())
        add(file.inForce, tr("as it came to Nestbox"), {});
    m_model.setRows(rows);
    QStringList missing;
    for (const governance::Acknowledgement& reader : file.acknowledgements) {
        if (!reader.isGiven())
            missing.append(reader.name);
    }
    const auto all = static_cast<int>(file.acknowledgements.size());
    QString sentence = tr("%1 of %2 members of staff have read version %3.")
                           .arg(all - static_cast<int>(missing.size()))
                           .arg(all)
                           .arg(file.inForce.version);
    if (names && !missing.isEmpty())
        sentence += QLatin1Char(' ') + tr("Not yet: %1.").arg(missing.join(QStringLiteral(", ")));
    m_readers->setText(sentence);
    m_view->setCurrentIndex(m_model.index(0, 0));
    showChosen();
}

void VersionsView::showChosen()
{
    const qint64 row = m_model.idAt(m_view->chosen());
    if (row > 0 && row <= static_cast<qint64>(m_packs.size()))
        m_read->setPolicy(m_packs.at(static_cast<size_t>(row - 1)));
}
