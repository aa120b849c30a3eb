#pragma once
// The words of lessons with many clients.

#include "core/net/host.h"
#include "core/tcp/state.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class CrowdTexts {
    Q_DECLARE_TR_FUNCTIONS(CrowdTexts)
public:
    static QString connectionsTab();
    static QString connectionsChart();
    static QString connectionsTable();
    static QString connectionsTableTip();
    static QString connectionsOf(Side host);
    static QString countOf(State state, int count);
    static QString countsOf(Side host, const QString& counts);
    static QString axisSeconds(double seconds, double step); ///< as many decimals as `step` needs
    static QString connectionsColumn(int column);
    static QString connectionsColumnTip(int column);
    static QString clientNumber();
    static QString clientNumberTip();
    static QString clientNumberPrefix();
    static QString clientNumberSuffix(int count);
    static QString moreSockets(int count);
    static QString pinned();
    static QString pinnedTip();
};

} // namespace eleven
