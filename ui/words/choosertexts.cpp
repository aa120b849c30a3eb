#include "ui/words/choosertexts.h"

#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

#include <QLocale>

namespace eleven {

QString ChooserTexts::claim() { return tr("every state shown was read from this machine's own kernel"); }

QString ChooserTexts::group(LessonGroup group) {
    switch (group) {
    case LessonGroup::Open: return tr("Open");
    case LessonGroup::Close: return tr("Close");
    case LessonGroup::Programs: return tr("Programs");
    case LessonGroup::Production: return tr("Production");
    }
    return {};
}

QString ChooserTexts::others() { return tr("Others"); }
QString ChooserTexts::firstOwnFiles(const QString& folder, int shown, int all) {
    return tr("%1: the first %2 of %3").arg(ownFiles(folder), QString::number(shown), QString::number(all));
}
QString ChooserTexts::ownFiles(const QString& folder) { return tr("In %1").arg(folder); }
QString ChooserTexts::myLessons() { return tr("My lessons"); }
QString ChooserTexts::challenges() { return tr("Challenges"); }
QString ChooserTexts::effort(const LessonCard& card) {
    QStringList facts{card.id};
    if (card.shortest > 0)
        facts << tr("shortest known: %1").arg(card.shortest);
    else if (card.minutes > 0)
        facts << tr("%1 min").arg(card.minutes);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

QString ChooserTexts::progress(const LessonCard& card) {
    if (card.isBroken) return tr("cannot be read");
    if (card.left > 0) return tr("● step %1 of %2").arg(card.left + 1).arg(card.steps);
    if (card.solvedIn > 0) return tr("✓ in %n acts", nullptr, card.solvedIn);
    return card.isFinished ? tr("✓ done") : QString();
}

QString ChooserTexts::seenHeading() { return tr("What you have seen"); }

QString ChooserTexts::counts(const SeenSoFar& seen) {
    return ViewTexts::coverage(static_cast<int>(seen.states.size()), static_cast<int>(seen.edges.size()));
}

QString ChooserTexts::stillDark(const QStringList& named, qsizetype more) {
    if (named.isEmpty()) return tr("Nothing is dark any more.");
    return more > 0 ? tr("Still dark: %1 and %2 more states and edges").arg(listOf(named)).arg(more)
                    : tr("Still dark: %1").arg(listOf(named));
}

QString ChooserTexts::goOn(const LessonGoOn& lesson) {
    if (lesson.step == 0 || lesson.step >= lesson.steps) return lesson.title;
    return tr("Go on: %1, step %2 of %3")
        .arg(lesson.title, QString::number(lesson.step + 1), QString::number(lesson.steps));
}
QString ChooserTexts::begin() { return tr("Begin"); }
QString ChooserTexts::resume() { return tr("Resume"); }

QString ChooserTexts::left(const QDateTime& when, const QDateTime& now) {
    if (!when.isValid()) return {};
    const QString clock = when.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = when.date().daysTo(now.date());
    if (days == 0) return tr("left today, %1").arg(clock);
    if (days == 1) return tr("left yesterday, %1").arg(clock);
    return tr("left on %1").arg(QLocale().toString(when.date(), QLocale::ShortFormat));
}

} // namespace eleven
