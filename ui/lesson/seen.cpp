#include "ui/lesson/seen.h"

#include <QSettings>
#include <QStringList>

namespace eleven {
namespace {

const QString kStatesKey = QStringLiteral("course/states");
const QString kEdgesKey = QStringLiteral("course/edges");
const QString kFinishedKey = QStringLiteral("course/finished");

QStringList kept(const QString& key, const QStringList& found) {
    QStringList all = QSettings().value(key).toStringList() + found;
    all.removeDuplicates();
    return all;
}

void keep(const QString& key, const QStringList& found) { QSettings().setValue(key, kept(key, found)); }

QString name(State state) {
    const std::string_view text = stateName(state);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList statesOf(const Coverage& coverage) {
    QStringList states;
    for (std::size_t i = 0; i < kStateCount; ++i)
        if (const auto state = static_cast<State>(i); coverage.isVisited(state)) states << name(state);
    return states;
}

QStringList edgesOf(const Coverage& coverage) {
    QStringList edges;
    for (std::size_t i = 0; i < kEdges.size(); ++i)
        if (coverage.isWalked(Side::Client, i) || coverage.isWalked(Side::Server, i))
            edges << name(kEdges[i].from) + u' ' + name(kEdges[i].to);
    return edges;
}

} // namespace

SeenSoFar seenWith(const Coverage& coverage) {
    return {static_cast<int>(kept(kStatesKey, statesOf(coverage)).size()),
            static_cast<int>(kept(kEdgesKey, edgesOf(coverage)).size())};
}

void keepSeen(const Coverage& coverage) {
    keep(kStatesKey, statesOf(coverage));
    keep(kEdgesKey, edgesOf(coverage));
}

void setFinished(const QString& lessonId) { keep(kFinishedKey, {lessonId}); }

bool isFinished(const QString& lessonId) {
    return QSettings().value(kFinishedKey).toStringList().contains(lessonId);
}

} // namespace eleven
