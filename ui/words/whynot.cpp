#include "ui/words/whynot.h"

namespace eleven {

QString WhyNot::refusal(const QString& title, const QString& keys, const QString& why) {
    return tr("%1 (%2) can do nothing now. %3.").arg(title, keys, reason(why));
}

QString WhyNot::reason(const QString& why) {
    return why.endsWith(u'.') || why.endsWith(u'。') ? why.chopped(1) : why;
}

QString WhyNot::held() { return tr("No segment of this connection is held on the wire"); }
QString WhyNot::first() { return tr("This is the first moment"); }
QString WhyNot::now() { return tr("This is what happens now: nothing was recorded after it"); }
QString WhyNot::oneClient() { return tr("There is one client"); }
QString WhyNot::firstClient() { return tr("This is the first client"); }
QString WhyNot::lastClient() { return tr("This is the last client"); }
QString WhyNot::firstLesson() { return tr("No lesson comes before this one"); }
QString WhyNot::lastLesson() { return tr("No lesson comes after this one"); }
QString WhyNot::timePasses() {
    return tr("The step lets time pass for a timer of a kernel; it goes on by itself");
}
QString WhyNot::lessonOver() { return tr("The lesson is over. Go on freely, or Restart"); }
QString WhyNot::nothingMoves() {
    return tr("No segment is held, and no program has a line that it could run. What a timer brings comes by "
              "itself");
}
QString WhyNot::onScript() { return tr("Nothing has left the script of the lesson"); }
QString WhyNot::notUndone() { return tr("It was no single act that left the script. Restart begins again"); }
QString WhyNot::alreadyFree() { return tr("The script is left already: Step does what can go on by itself"); }
QString WhyNot::noStage() { return tr("The two hosts are not shown now"); }
QString WhyNot::nothingChosen() {
    return tr("No toggle, SIGPIPE or profile had been chosen by hand before the last restart");
}
QString WhyNot::firstEntry() { return tr("No entry was read before this one"); }
QString WhyNot::lastEntry() { return tr("No entry was read after this one"); }

} // namespace eleven
