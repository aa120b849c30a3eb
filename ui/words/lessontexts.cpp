#include "ui/words/lessontexts.h"

#include "ui/words/spokenlanguage.h"

namespace eleven {

QString lessonTitle(const Lesson& lesson) {
    return QString::fromStdString(lesson.titleIn(SpokenLanguage::code().toStdString()));
}

/// Where there is a title in a language, the loader asks for the texts too.
bool isTranslated(const Lesson& lesson) {
    return lesson.title.empty() || lesson.title.count(SpokenLanguage::code().toStdString()) != 0;
}

QString untranslated() {
    return QCoreApplication::translate("LessonTexts", "Not translated yet: shown in English");
}

} // namespace eleven
