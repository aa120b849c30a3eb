#pragma once
// How a lesson, a scenario or a folder of them is asked for: by the dialogs, by the list of those opened
// last, or dropped on the window.

#include <QObject>

class QMenu;
class QWidget;

namespace eleven {

class Commands;

class FileCommands : public QObject {
    Q_OBJECT
public:
    FileCommands(const Commands& commands, QWidget& window, QMenu& recent);

signals:
    void openRequested(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QString& path);

    QWidget& m_window;
};

} // namespace eleven
