#include "ui/words/rungtexts.h"

namespace eleven {

QString RungTexts::name(Rung rung) {
    return rung == Rung::Loopback ? tr("loopback: 127.0.0.1, no wire") : tr("replay: a recording, no lab");
}

QString RungTexts::shortName(Rung rung) { return rung == Rung::Loopback ? tr("loopback") : tr("replay"); }

QString RungTexts::tip(Rung rung) {
    return rung == Rung::Loopback ? tr("The programs run on 127.0.0.1 of this machine. The states are the "
                                       "kernel's; no segment is seen or "
                                       "held, and the settings of the kernel are left alone.")
                                  : tr("What is shown was recorded on another lab, with the answers of its "
                                       "kernel. Nothing runs here.");
}

QString RungTexts::noWire() { return tr("The loopback has no wire: no segment is held there"); }
QString RungTexts::back() { return tr("&Back to what was shown"); }
QString RungTexts::why() { return tr("Why?"); }
QString RungTexts::whyTip() { return tr("Why there is no lab, and what mends it"); }
QString RungTexts::offers() { return tr("Until then, without a lab:"); }
QString RungTexts::showRecording() { return tr("Sho&w its recording"); }
QString RungTexts::runOnLoopback() { return tr("Run it on &127.0.0.1"); }

} // namespace eleven
