#include "ui/words/teachertexts.h"

namespace eleven {

QString TeacherTexts::notesTitle() { return tr("Notes for the teacher"); }
QString TeacherTexts::notesOf(const QString& lesson) { return tr("Notes for the teacher: %1").arg(lesson); }
QString TeacherTexts::noNotes() { return tr("There are no notes for the teacher here"); }
QString TeacherTexts::noAnswers() { return tr("No question was answered or skipped yet"); }
QString TeacherTexts::saveSheetTitle() { return tr("Save the result sheet"); }
QString TeacherTexts::sheetFiles() { return tr("Tables (*.csv)"); }
QString TeacherTexts::notWritten(const QString& file, const QString& why) {
    return tr("%1 could not be written: %2").arg(file, why);
}
QString TeacherTexts::notDeleted(const QString& file, const QString& why) {
    return tr("%1 could not be deleted, so the answers are still there: %2").arg(file, why);
}
QString TeacherTexts::noFile() { return tr("something that is no regular file has this name"); }
QString TeacherTexts::forgetTitle() { return tr("Forget my progress?"); }
QString TeacherTexts::forgetQuestion() {
    return tr(
        "The states and edges that were seen, the lessons that were finished or left, and all answers to "
        "questions will be forgotten. This cannot be undone.\n\nFile ▸ Result sheet… saves the answers.");
}
QString TeacherTexts::forget() { return tr("Forget"); }

} // namespace eleven
