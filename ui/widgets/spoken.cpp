// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace {

class SpokenAccessible final : public QAccessibleWidget
{
public:
    SpokenAccessible(QWidget* widget, const Spoken* spoken)
        : QAccessibleWidget(widget, spoken->spokenRole())
        , m_spoken(spoken)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const bool alive = isValid();
        if (alive && kind == QAccessible::Value)
            return m_spoken->spokenText();
        const QString own = QAccessibleWidget::text(kind);
        // Not every reader asks for the value of a widget that cannot be set.
        if (alive && kind == QAccessible::Description && own.isEmpty())
            return m_spoken->spokenText();
        return own;
    }

private:
    const Spoken* m_spoken;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const auto* spoken = dynamic_cast<const Spoken*>(object);
    return widget != nullptr && spoken != nullptr ? new SpokenAccessible(widget, spoken) : nullptr;
}

} // namespace

Spoken::Spoken()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void announce(QWidget* widget, const QString& sentence)
{
    widget->setAccessibleDescription(sentence);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}
