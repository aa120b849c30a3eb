#include "ui/lesson/seen.h"

#include <QSettings>
#include <QStringList>

namespace eleven {
namespace {

const QString kStatesKey = QStringLiteral("course/states");
const QString kEdgesKey = QStringLiteral("course/edges");
const QString kFinishedKey = QStringLiteral("course/finished");
const QString kLeftKey = QStringLiteral("course/left/");
const QString kSolvedKey = QStringLiteral("course/solved/");
const QString kHintsKey = QStringLiteral("course/hints/");
const QString kLastKey = QStringLiteral("course/last");
const QString kWhenKey = QStringLiteral("course/when");

void keep(const QString& key, const QStringList& found) {
    QSettings settings;
    const QStringList before = settings.value(key).toStringList();
    QStringList all = before + found;
    all.removeDuplicates();
    if (all != before) settings.setValue(key, all); // which writes a file
}

QString name(State state) {
    const std::string_view text = stateName(state);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString name(const Edge& edge) { return name(edge.from) + u' ' + name(edge.to); }

QStringList namesOf(const std::set<State>& states) {
    QStringList names;
    for (const State state : states)
        names << name(state);
    return names;
}

QStringList namesOf(const std::set<std::size_t>& edges) {
    QStringList names;
    for (const std::size_t edge : edges)
        names << name(kEdges[edge]);
    return names;
}

} // namespace

SeenSoFar seenIn(const Coverage& coverage) {
    SeenSoFar seen;
    for (const State state : kAllStates)
        if (coverage.isProven(state)) seen.states.insert(state);
    for (std::size_t i = 0; i < kEdges.size(); ++i)
        if (coverage.isProven(Side::Client, i) || coverage.isProven(Side::Server, i)) seen.edges.insert(i);
    return seen;
}

SeenSoFar seenSoFar() {
    const QSettings settings;
    const QStringList states = settings.value(kStatesKey).toStringList();
    const QStringList edges = settings.value(kEdgesKey).toStringList();
    SeenSoFar seen;
    for (const State state : kAllStates)
        if (states.contains(name(state))) seen.states.insert(state);
    for (std::size_t i = 0; i < kEdges.size(); ++i)
        if (edges.contains(name(kEdges[i]))) seen.edges.insert(i);
    return seen;
}

void keepSeen(const SeenSoFar& seen) {
    keep(kStatesKey, namesOf(seen.states));
    keep(kEdgesKey, namesOf(seen.edges));
}

void setFinished(const QString& lessonId) {
    keep(kFinishedKey, {lessonId});
    setLeft(lessonId, 0);
}

bool isFinished(const QString& lessonId) {
    return QSettings().value(kFinishedKey).toStringList().contains(lessonId);
}

void setLeft(const QString& lessonId, int steps) {
    QSettings settings;
    if (steps > 0)
        settings.setValue(kLeftKey + lessonId, steps);
    else
        settings.remove(kLeftKey + lessonId);
    settings.setValue(kLastKey, lessonId);
    settings.setValue(kWhenKey, QDateTime::currentDateTime());
}

int leftAt(const QString& lessonId, int steps) {
    const int left = QSettings().value(kLeftKey + lessonId, 0).toInt();
    return left > 0 && left < steps ? left : 0;
}

void forgetSeen() {
    QSettings settings;
    for (const QString& key : {kStatesKey, kEdgesKey, kFinishedKey, kLastKey, kWhenKey, kLeftKey.chopped(1),
                               kSolvedKey.chopped(1), kHintsKey.chopped(1)})
        settings.remove(key); // of the last ones all that is in them
}

void keepSolved(const QString& challengeId, int acts) {
    const int before = solvedIn(challengeId);
    if (acts > 0 && (before == 0 || acts < before)) QSettings().setValue(kSolvedKey + challengeId, acts);
}

int solvedIn(const QString& challengeId) { return QSettings().value(kSolvedKey + challengeId, 0).toInt(); }

void keepHints(const QString& challengeId, int hints) {
    QSettings().setValue(kHintsKey + challengeId, hints);
}

int hintsTaken(const QString& challengeId) { return QSettings().value(kHintsKey + challengeId, 0).toInt(); }

LastLesson lastLesson() {
    return {QSettings().value(kLastKey).toString(), QSettings().value(kWhenKey).toDateTime()};
}

} // namespace eleven
