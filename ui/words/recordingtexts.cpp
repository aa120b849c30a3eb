#include "ui/words/recordingtexts.h"

namespace eleven {

QString RecordingTexts::saveTitle() { return tr("Save the recording"); }
QString RecordingTexts::filter() { return tr("Recordings (*.eleven)"); }
QString RecordingTexts::saved(const QString& file) { return tr("Saved, with all branches: %1").arg(file); }
QString RecordingTexts::scenarioTitle() { return tr("Save the acts as a scenario"); }
QString RecordingTexts::scenarioFilter() { return tr("Scenarios (*.yaml)"); }
QString RecordingTexts::scenarioSaved(const QString& file) {
    return tr("Saved. To do the acts again: eleven-states play %1").arg(file);
}
QString RecordingTexts::nothingYet() { return tr("Nothing was done yet"); }
QString RecordingTexts::noBefore() { return tr("No run was left without being saved"); }
QString RecordingTexts::opening(const QString& file) { return tr("Opening %1").arg(file); }
QString RecordingTexts::stop() { return tr("Stop"); }
QString RecordingTexts::cannotOpen() { return tr("The recording cannot be opened."); }
QString RecordingTexts::notKept() { return tr("What is recorded cannot be kept against a crash."); }
QString RecordingTexts::left(const QString& when) {
    return tr("The program ended unexpectedly. What was recorded until %1 is still there.").arg(when);
}
QString RecordingTexts::openLeft() { return tr("Open it"); }
QString RecordingTexts::discardLeft() { return tr("Throw it away"); }
QString RecordingTexts::later() { return tr("Later"); }
QString RecordingTexts::unsaved(const QString& file) {
    return tr("More was recorded than %1 has. Save it?").arg(file);
}
QString RecordingTexts::noBranch(const QString& why) { return tr("No branch from here: %1").arg(why); }

} // namespace eleven
