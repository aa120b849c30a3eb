#pragma once
// All lists of fields, each for writing and for reading (fields/lists.h), and that of the header.

#include "core/recording/fields/acts.h"
#include "core/recording/fields/kernels.h"
#include "core/recording/fields/programs.h"

namespace eleven {

template <typename Io>
void fields(Io& io, Of<Io, Origin>& origin) {
    auto& [files, lesson, tried, sigpipe, profile, toggles, kernel, began] = origin;
    io("lesson", lesson);
    io("tried", tried);
    io("sigpipe", sigpipe);
    io("profile", profile);
    io("toggles", toggles);
    io("kernel", kernel);
    io("began", began);
    io("files", files);
}

/// The body of an alternative of Event::body.
template <typename Body>
const Body& plain(const Body& body) {
    return body;
}
template <typename Body>
const Body& plain(const Aside<Body>& aside) {
    return aside.body();
}

} // namespace eleven
