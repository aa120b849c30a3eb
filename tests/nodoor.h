#pragma once
// The stage's door for a window behind which there is nothing.

#include "ui/session/stagedoor.h"

namespace eleven {

class NoDoor : public StageDoor {
public:
    void step() override {}
    void stepOne() override {}
    void perform(const Act&) override {}
    void setKernelSpeed(bool) override {}
    void branch(Fork) override {}
    void stay() override {}
    void openRecorded(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {}
    void goFreely() override {}
    void runTo(int, bool) override {}
    void open(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {}
};

} // namespace eleven
