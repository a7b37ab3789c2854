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
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        // Not every reader asks for the value of a widget that cannot be set.
        const bool asked = kind == QAccessible::Value || kind == QAccessible::Description;
        // Looked up anew, because a reader may ask while the widget is being taken apart.
        const auto* spoken = asked && isValid() ? dynamic_cast<const Spoken*>(object()) : nullptr;
        return spoken != nullptr ? spoken->spokenText() : QAccessibleWidget::text(kind);
    }
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
