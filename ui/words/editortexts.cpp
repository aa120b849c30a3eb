#include "ui/words/editortexts.h"

#include "ui/words/spokenlanguage.h"

#include <QDateTime>
#include <QLocale>

namespace eleven {

QString EditorTexts::title(const QString& lesson, bool unsaved) {
    return unsaved ? tr("Edit %1 (not saved)").arg(lesson) : tr("Edit %1").arg(lesson);
}
QString EditorTexts::files() { return tr("Files of the lesson"); }
QString EditorTexts::field(const QString& name) { return tr("Text of %1").arg(name); }
QString EditorTexts::closeTip() { return tr("Back to the lesson; what is not saved is kept"); }
QString EditorTexts::goThere() { return tr("Go there"); }
QString EditorTexts::onStage() { return tr("This is what runs on the stage."); }
QString EditorTexts::canRun(const QString& keys) { return tr("Can be run: %1").arg(keys); }
QString EditorTexts::kernelRefuses(const QString& check) {
    return tr("The kernel does not do what is expected here:\n%1").arg(check);
}
QString EditorTexts::left(const QDateTime& when) {
    return tr("What you typed on %1 and did not save is here again.")
        .arg(QLocale(SpokenLanguage::code()).toString(when, QLocale::ShortFormat));
}
QString EditorTexts::notText(const QString& file) {
    return tr("%1 is not text in UTF-8 of at most 1 MB: it cannot be changed here").arg(file);
}
QString EditorTexts::canBeKept() { return tr("a place where the text can be kept until it is saved"); }
QString EditorTexts::isThere(const QString& id) {
    return tr("You have a lesson %1 already: nothing was changed. Choose another name.").arg(id);
}
QString EditorTexts::noFolder() { return tr("the folder cannot be made"); }
QString EditorTexts::noFile() { return tr("No file of a lesson is open"); }
QString EditorTexts::notEditing() { return tr("No lesson is being edited"); }
QString EditorTexts::mendFirst() { return tr("The text has a fault: it is marked"); }
QString EditorTexts::nothingNew() { return tr("Nothing was changed"); }
QString EditorTexts::saveTitle() { return tr("Save as a lesson of your own"); }
QString EditorTexts::saveQuestion() {
    return tr(
        "Its name, of small letters, digits and hyphens. It will stand among all lessons, below My lessons.");
}
QString EditorTexts::notSavedTitle() { return tr("Not saved"); }
QString EditorTexts::saved(const QString& file) { return tr("Saved: %1").arg(file); }
QString EditorTexts::badId() {
    return tr("A name has at most 64 small letters, digits and hyphens, such as my-lesson.");
}
QString EditorTexts::outdatedTitle() { return tr("Save over it?"); }
QString EditorTexts::outdatedQuestion(const QString& file) {
    return tr("%1 was changed by another program since you began to edit it. Saving would lose that.")
        .arg(file);
}
QString EditorTexts::overwrite() { return tr("Save over it"); }
QString EditorTexts::discardTitle() { return tr("Discard what you typed?"); }
QString EditorTexts::discardQuestion(const QString& file) {
    return tr("The text will be as it is in %1. This cannot be undone.").arg(file);
}
QString EditorTexts::discard() { return tr("Discard"); }

} // namespace eleven
