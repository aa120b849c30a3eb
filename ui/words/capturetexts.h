#pragma once
// Words for a capture in the window: its list of connections, and one of them on the stage.

#include "core/capture/capture.h"
#include "core/lesson/lesson.h"
#include "core/projection/endstates.h"
#include "core/recording/trace.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class CaptureTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::CaptureTexts)
public:
    static QString opening(const QString& file);
    static QString readingConnection(const QString& name);
    static QString expected();
    static QString changed();
    /// Of a file that breaks: what there was before stands in the list.
    static QString brokenAt(const QString& where);
    static QString list();
    static QString listTip();
    static QString filter();
    static QString filterTip();
    static QString notUnderstood();
    static QString stateBox();
    static QString anyState();
    static QString shown(std::size_t count, std::size_t all);
    static QString openConnection();

    /// "192.0.2.1:40000 → 192.0.2.2:80"
    static QString name(const CapturedConnection& connection);
    /// "Connection 3 of 57"
    static QString place(int number, int count);
    /// What the drawer says of a connection, in Markdown. `unshown` segments are left out.
    static QString about(const QString& file, const Capture& capture, std::size_t index,
                         std::uint64_t unshown);
    /// The states of `trace` are inferred; `moment()`: what the last segment up to `prefix` was, and what is
    /// inferred from it.
    static bool isOfCapture(const Trace& trace);
    static QString moment(const Trace& trace, EventNumber prefix);
    static QString headline();
    static QString source();
    /// "FIN-WAIT-1, inferred"; "not known"
    static QString state(State state, Certainty certainty);
    /// The same as short as a label has it: "≈ FIN-WAIT-1"; "?"
    static QString stateLabel(const QString& state, Certainty certainty);
    static QString noProgram();
    static QString noKernel();
    static QString noCalls();
    static QString noTimers();
    static QString noLab();
    static QString noPage();
    static QString noIpv6();
    static QString noCapture();
    static QString previous();
    static QString next();
    static QString previousButton();
    static QString nextButton();
    static QString firstOne();
    static QString lastOne();
};

} // namespace eleven
