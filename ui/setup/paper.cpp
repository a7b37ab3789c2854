// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/paper.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

QString cells(const QStringList& texts, const char* tag)
{
    QString row;
    for (const QString& text : texts)
        row += QStringLiteral("<%1 align=\"left\">%2</%1>")
                   .arg(QLatin1String(tag), text.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

QString htmlOf(const Paper& paper)
{
    QString html = QStringLiteral("<h1>%1</h1><p>%2</p>")
                       .arg(paper.title.toHtmlEscaped(), paper.sentence.toHtmlEscaped());
    html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"8\" "
                           "style=\"border-collapse: collapse\">");
    html += QStringLiteral("<thead>%1</thead>").arg(cells(paper.headings, "th"));
    for (const QStringList& row : paper.rows)
        html += cells(row, "td");
    return html + QStringLiteral("</table>");
}

} // namespace

bool writePaper(const Paper& paper, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(paper.title);
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 11));
        document.setHtml(htmlOf(paper));
        document.print(&writer);
    }
    return file.commit();
}

void savePaper(QWidget* parent, const Paper& paper, const QString& fileName,
    const std::function<void(const QString&)>& failed)
{
    auto* dialog = new QFileDialog(parent, Text::tr("Save as a PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(Text::tr("PDF (*.pdf)"));
    dialog->selectFile(fileName);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [paper, failed](const QString& path) {
            if (!writePaper(paper, path))
                failed(Text::tr("The file cannot be written there. Choose another folder."));
        });
    dialog->open();
}
