#pragma once
// What a lab needs before its endpoints begin: the profile of both hosts, and room for many endpoints in this
// process. Pure functions but for what they set.

#include "core/lab/lab.h"

namespace eleven {

/// The patient profile if the plan wants it, and the plan's own settings: one that the kernel refuses is an
/// Error::Kind::Input with Remedy::Code::ChangeSetting or NewerKernel.
[[nodiscard]] Result<void> applyProfile(Sandbox& sandbox, const LabPlan& plan);
/// Raises the soft limit of descriptors of this process to its hard limit if the plan's endpoints need it.
[[nodiscard]] Result<void> makeRoomForDescriptors(const LabPlan& plan);
/// This machine lets a program have too little for so many endpoints: says what to do.
[[nodiscard]] Error tooMany(const std::string& step, int errnum);

} // namespace eleven
