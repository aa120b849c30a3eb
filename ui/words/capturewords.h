#pragma once
// What is said of a capture: how its connections ended, what it does not show, and where it broke. Pure.

#include "core/capture/capturequery.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class CaptureWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::CaptureWords)
public:
    /// "closed, client first"; "reset by server"
    [[nodiscard]] static QString ending(const CapturedConnection& connection);
    /// Whole sentences.
    [[nodiscard]] static QString unseen(Unseen what);
    [[nodiscard]] static QString broke(const CaptureBreak& broke);
    [[nodiscard]] static QString column(CaptureColumn column);
    /// Of the connection at `index`, in one column.
    [[nodiscard]] static QString cell(const Capture& capture, std::size_t index, CaptureColumn column);
    /// It is a number, and stands at the right.
    [[nodiscard]] static bool isNumber(CaptureColumn column);
    /// "≈ FIN-WAIT-2"; "?" for one that is not known.
    [[nodiscard]] static QString state(const CapturedEnd& end);
    /// "12 packets, 2 connections"; and of what was not looked at how much there was.
    [[nodiscard]] static QString counts(const Capture& capture);
    /// Whether and how what is shown of a connection is known.
    [[nodiscard]] static QString legend();

private:
    [[nodiscard]] static QString packets(PacketKind kind, std::uint64_t count);
};

} // namespace eleven
