#pragma once
// What a person has done of the course: the states and edges that were seen in all lessons so far, which
// lessons were finished, and where one was left. Kept between starts of the program, in its settings.

#include "core/projection/coverage.h"

#include <QDateTime>
#include <QString>

#include <set>

namespace eleven {

struct SeenSoFar {
    std::set<State> states;
    std::set<std::size_t> edges; ///< places in kEdges
    bool operator==(const SeenSoFar&) const = default;
};
/// As kernels answered, not what is inferred.
[[nodiscard]] SeenSoFar seenIn(const Coverage& coverage);
[[nodiscard]] SeenSoFar seenSoFar();
/// Keeps this, too.
void keepSeen(const SeenSoFar& seen);

/// It is over, and was not left.
void setFinished(const QString& lessonId);
[[nodiscard]] bool isFinished(const QString& lessonId);
/// So many of its steps are done; it is the lesson that somebody is in.
void setLeft(const QString& lessonId, int steps);
/// So many of its `steps`; 0: it was not left, or has not so many any more.
[[nodiscard]] int leftAt(const QString& lessonId, int steps);

/// All of this.
void forgetSeen();
/// A challenge was solved in so many acts; the fewest are kept.
void keepSolved(const QString& challengeId, int acts);
/// 0: it was never solved.
[[nodiscard]] int solvedIn(const QString& challengeId);
/// So many of its hints were asked for.
void keepHints(const QString& challengeId, int hints);
[[nodiscard]] int hintsTaken(const QString& challengeId);

struct LastLesson {
    QString id; ///< empty: nobody was ever in a lesson
    QDateTime when;
};
[[nodiscard]] LastLesson lastLesson();

} // namespace eleven
