#pragma once
// Both ends in one row above the stage, for when their panes have no place in it: who, and in which state. A
// click on a name asks for its program.

#include "core/projection/endstates.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QToolButton;

namespace eleven {

class StatePill;

class PillRow : public QWidget {
    Q_OBJECT
public:
    explicit PillRow(QWidget* parent = nullptr);

    void showEnd(Side side, const QString& title, State state, Certainty certainty, bool cued);
    void setTheme(const Theme& theme, const Type& type);

signals:
    void programWanted(eleven::Side side);
    void explainWanted(const QStringList& names);

private:
    struct End {
        QToolButton* name;
        StatePill* pill;
    };
    [[nodiscard]] End makeEnd(Side side);
    [[nodiscard]] const End& of(Side side) const { return side == Side::Client ? m_client : m_server; }

    End m_client;
    End m_server;
};

} // namespace eleven
