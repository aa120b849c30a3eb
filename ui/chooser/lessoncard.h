#pragma once
// What the chooser says of a lesson, and of what a person has seen so far. Values.

#include "core/lesson/lesson.h"

#include <QString>

#include <vector>

namespace eleven {

struct LessonCard {
    QString file; ///< what is opened
    QString title;
    QString id;    ///< of one's own: what it was saved as, where its title is another
    QString about; ///< what is wrong with it, if it cannot be read
    std::set<State> states;
    std::set<std::size_t> edges;      ///< as places in kEdges
    std::optional<LessonGroup> group; ///< none: a file of one's own
    int minutes = 0;
    int steps = 0;
    int left = 0;     ///< steps that were done when it was left, 0: it was not begun or is finished
    int shortest = 0; ///< of a challenge: the least known number of acts
    int solvedIn = 0; ///< 0: it is not solved
    bool isFinished = false;
    bool isBroken = false;
};

/// A heading and the lessons below it.
struct LessonShelf {
    QString heading;
    std::vector<LessonCard> cards;
};

/// The lesson that a person was in.
struct LessonGoOn {
    QString title;
    int step = 0, steps = 0; ///< `step` from 0
    QString when;            ///< "today, 14:05"
};

} // namespace eleven
