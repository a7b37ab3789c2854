// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compose/composer_edit.h"

#include "ui/severity_tone.h"
#include "ui/theme/icon.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace {

// Underlines beyond this number help nobody and cost time on huge pasted texts.
constexpr qsizetype mostUnderlines = 200;

QStringList localFiles(const QMimeData* source)
{
    QStringList paths;
    for (const QUrl& url : source->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("composerText"));
    setAccessibleName(tr("Text of the post"));
    setPlaceholderText(tr("What have the children made, learned or done?"));
    setTabChangesFocus(true);
}

void ComposerEdit::setFindings(const QVector<policy::Finding>& findings, const QString& judgedText)
{
    m_findings = findings;
    m_judgedText = judgedText;
    underline();
}

void ComposerEdit::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const policy::Finding& finding : m_findings) {
        if (!finding.range || selections.size() >= mostUnderlines)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        const int end = document()->characterCount() - 1;
        selection.cursor.setPosition(std::clamp(finding.range->start, 0, end));
        selection.cursor.setPosition(
            std::clamp(finding.range->end, 0, end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(theme::tone(toneOf(finding.severity), palette()).ink);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void ComposerEdit::apply(const policy::Fix& fix)
{
    // While a long text is judged on the worker, findings may belong to an older text.
    const bool known = std::any_of(m_findings.begin(), m_findings.end(),
        [&fix](const policy::Finding& finding) { return finding.fixes.contains(fix); });
    QTextCursor cursor(document());
    const int end = document()->characterCount() - 1;
    if (fix.kind != policy::FixKind::Replace || isReadOnly() || !known
        || m_judgedText != toPlainText() || fix.range.end > end)
        return;
    cursor.beginEditBlock();
    cursor.setPosition(fix.range.start);
    cursor.setPosition(fix.range.end, QTextCursor::KeepAnchor);
    cursor.insertText(fix.replacement);
    cursor.endEditBlock();
    setFocus();
}

void ComposerEdit::select(text::Range range)
{
    QTextCursor cursor(document());
    const int end = document()->characterCount() - 1;
    cursor.setPosition(std::clamp(range.start, 0, end));
    cursor.setPosition(std::clamp(range.end, 0, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

bool ComposerEdit::goToFinding(bool forward)
{
    QVector<text::Range> places;
    for (const policy::Finding& finding : m_findings) {
        if (finding.range)
            places.append(*finding.range);
    }
    if (places.isEmpty())
        return false;
    std::sort(places.begin(), places.end(),
        [](text::Range a, text::Range b) { return a.start < b.start; });
    const int here = textCursor().selectionStart();
    const auto past
        = [&](text::Range range) { return forward ? range.start > here : range.start < here; };
    if (forward) {
        const auto next = std::find_if(places.begin(), places.end(), past);
        select(next == places.end() ? places.first() : *next);
    } else {
        const auto previous = std::find_if(places.rbegin(), places.rend(), past);
        select(previous == places.rend() ? places.last() : *previous);
    }
    return true;
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasImage() || !localFiles(source).isEmpty()
        || QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList paths = localFiles(source); !paths.isEmpty()) {
        Q_EMIT pictureFilesGiven(paths);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

const policy::Finding* ComposerEdit::findingAt(int position) const
{
    const auto found
        = std::find_if(m_findings.begin(), m_findings.end(), [position](const policy::Finding& f) {
              return f.range && f.range->start <= position && position <= f.range->end;
          });
    return found == m_findings.end() ? nullptr : &*found;
}

bool ComposerEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPoint inViewport = viewport()->mapFrom(this, help->pos());
        const auto* finding = findingAt(cursorForPosition(inViewport).position());
        if (finding)
            QToolTip::showText(help->globalPos(), finding->message, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void ComposerEdit::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const int position
        = byKeyboard ? textCursor().position() : cursorForPosition(event->pos()).position();
    auto* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto* finding = findingAt(position)) {
        QAction* first = menu->actions().value(0);
        for (const policy::Fix& fix : finding->fixes) {
            auto* action = new QAction(theme::icon(QStringLiteral("fix")), fix.label, menu);
            connect(action, &QAction::triggered, this, [this, fix] { Q_EMIT fixChosen(fix); });
            menu->insertAction(first, action);
        }
        if (!finding->fixes.isEmpty())
            menu->insertSeparator(first);
    }
    menu->popup(byKeyboard ? mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}
