#pragma once
// Words for what a run stands on where that is no lab, and for the ways there.

#include "core/session/rung.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class RungTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::RungTexts)
public:
    /// In the place of the profile; not of the lab.
    static QString name(Rung rung);
    static QString shortName(Rung rung);
    static QString tip(Rung rung);
    static QString noWire();
    static QString back();
    static QString why();
    static QString whyTip();
    static QString offers();
    static QString showRecording();
    static QString runOnLoopback();
};

} // namespace eleven
