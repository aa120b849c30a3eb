#include "ui/session/ownchecking.h"

#include <sys/eventfd.h>

#include <cerrno>

namespace eleven {

void OwnChecking::start(OwnQuestions questions) {
    stop();
    m_thread = std::jthread(); // it still looks at the descriptor
    m_asked = Fd(::eventfd(0, EFD_CLOEXEC));
    if (!m_asked.isOpen()) {
        emit over(Error{"eventfd", errno});
        return;
    }
    questions.interrupt = m_asked.number();
    m_thread = std::jthread([this, questions = std::move(questions), number = m_number] {
        const auto tell = [this, number](auto what) {
            QMetaObject::invokeMethod(this, [this, number, what] {
                if (number == m_number) what(); // else it was stopped by now
            });
        };
        const Result<void> done = askOwn(questions, [&](const OwnOutcome& outcome) {
            auto kept = std::make_shared<OwnOutcome>(outcome);
            if (kept->verdict != Verdict::Failed) kept->recording = {};
            tell([this, kept] { emit judged(kept); });
        });
        tell([this, done] { emit over(done); });
    });
}

void OwnChecking::stop() {
    ++m_number;
    if (m_asked.isOpen()) ::eventfd_write(m_asked.number(), 1);
}

} // namespace eleven
