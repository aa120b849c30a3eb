#pragma once
// A coloured card in the lesson's column: a title, a text, and buttons below.

#include "ui/shell/theme.h"

#include <QFrame>

#include <functional>

class QAction;
class QLabel;
class QVBoxLayout;

namespace eleven {

class NoteCard : public QFrame {
    Q_OBJECT
public:
    explicit NoteCard(const char* name, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// Below the texts, each as wide as the card.
    void addButton(QAction* action);
    /// Below the buttons: a heading and a link for each; `chosen` is called with its place in the list.
    void setLinks(const QString& heading, const QStringList& links, std::function<void(int)> chosen);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QString title() const;

private:
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_column;
    QColor m_linkColour;
    QWidget* m_links = nullptr;
};

} // namespace eleven
