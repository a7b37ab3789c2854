// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One sentence across the page that tells how something went, with at most one thing to do about
// it. Hidden until there is something to say; closed by its button or Escape. Spoken when shown.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Information,
        Success,
        Warning,
        Error
    };
    Q_ENUM(Kind)

    explicit MessageBar(QWidget* parent = nullptr);

    // An empty action means no button.
    void showMessage(Kind kind, const QString& sentence, const QString& action = {});
    void dismiss();
    // A bar that reports a lasting state has no close button.
    void setDismissable(bool dismissable);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshLook();

    Kind m_kind = Kind::Information;
    bool m_dismissable = true;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};
