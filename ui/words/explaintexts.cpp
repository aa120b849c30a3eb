#include "ui/words/explaintexts.h"

namespace eleven {

QString ExplainTexts::tab() { return tr("Explain"); }
QString ExplainTexts::nothingYet() {
    return tr(
        "Nothing has happened yet. Press Step; what happens is explained here. All entries can be looked "
        "up at any time.");
}
QString ExplainTexts::alsoHere() { return tr("Also here:"); }
QString ExplainTexts::entered(const QString& what) { return tr("Entered by: %1").arg(what); }
QString ExplainTexts::left(const QString& what) { return tr("Left by: %1").arg(what); }
QString ExplainTexts::next(const QString& what) { return tr("Next: %1").arg(what); }
QString ExplainTexts::onLinux(const QString& what) { return tr("On Linux: %1").arg(what); }
QString ExplainTexts::wrongHeading() { return tr("What usually goes wrong"); }
QString ExplainTexts::workHeading() { return tr("At work"); }
QString ExplainTexts::copy() { return tr("Copy"); }
QString ExplainTexts::copyTip(const QString& command) {
    return tr("Copy “%1” to the clipboard").arg(command);
}
QString ExplainTexts::copied() { return tr("Copied"); }
QString ExplainTexts::lesson(const QString& title) { return tr("lesson %1").arg(title); }
QString ExplainTexts::seeAlso() { return tr("See also:"); }
QString ExplainTexts::search() { return tr("Search all entries"); }
QString ExplainTexts::allEntries() { return tr("All entries"); }

QString ExplainTexts::kind(EntryKind kind) {
    switch (kind) {
    case EntryKind::State: return tr("States");
    case EntryKind::Call: return tr("Calls");
    case EntryKind::Flag: return tr("Flags of a segment");
    case EntryKind::Argument: return tr("Constants of calls");
    case EntryKind::Option: return tr("Options of a socket");
    case EntryKind::Errno: return tr("Errors (errno)");
    case EntryKind::Signal: return tr("Signals");
    case EntryKind::Timer: return tr("Timers of the kernel");
    case EntryKind::Sysctl: return tr("Settings of TCP (sysctl)");
    }
    return {};
}

QString ExplainTexts::noEntry(const QString& searched) { return tr("No entry has “%1”.").arg(searched); }
QString ExplainTexts::explain(const QString& name) { return tr("Explain %1").arg(name); }

} // namespace eleven
