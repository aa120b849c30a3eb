#pragma once
// Hears double clicks on the titles of panes, wherever a title is: it lets them pass and says which pane.

#include <QObject>

#include <vector>

class QWidget;

namespace eleven {

class Enlarger : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `title` is the title of `pane`, or has it at its upper end.
    void watch(QWidget* title, QWidget* pane);
    /// How much of a watched widget is its title.
    void setTitleHeight(int height) { m_titleHeight = height; }

    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void enlargeWanted(QWidget* pane);

private:
    struct Title {
        QWidget* widget;
        QWidget* pane;
    };
    std::vector<Title> m_titles;
    int m_titleHeight = 0;
};

} // namespace eleven
