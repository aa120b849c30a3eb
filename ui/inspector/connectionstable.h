#pragma once
// The table of connections. A row is chosen by click, with the arrow keys, or by typing the number of its
// client; all other keys are the window's.

#include "ui/inspector/connectionsmodel.h"

#include <QElapsedTimer>
#include <QTableView>

namespace eleven {

class ConnectionsTable : public QTableView {
    Q_OBJECT
public:
    explicit ConnectionsTable(QWidget* parent = nullptr);

    [[nodiscard]] ConnectionsModel& connections() { return m_model; }
    /// Without the signal.
    void showChosen(int client);
    /// All columns and the scroll bar.
    [[nodiscard]] int wholeWidth() const;
    void setTheme(const Theme& theme, const Type& type);

signals:
    void clientChosen(int client);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void type(int digit);

    ConnectionsModel m_model;
    int m_typed = 0;
    QElapsedTimer m_sinceTyped;
    bool m_isTold = false; ///< the choice comes from outside
};

} // namespace eleven
