#pragma once
// What a lesson may have at most. Far above any that teaches something, and low enough that reading, showing
// and running one takes neither minutes nor gigabytes.

#include <cstddef>

namespace eleven {

inline constexpr std::size_t kLargestFile = 1024 * 1024;  // bytes
inline constexpr std::size_t kMostValues = 50000;         // of the YAML file
inline constexpr std::size_t kLongestTextLine = 4000;     // bytes of a line in any file of a lesson
inline constexpr std::size_t kLongestScalar = 4000;       // bytes of a value that is not a block of lines
inline constexpr std::size_t kLargestProgram = 64 * 1024; // bytes; a process is told it in one message
inline constexpr std::size_t kLongestProgramLine = 500;   // bytes
inline constexpr std::size_t kMostPrograms = 1100;        // every client may have its own
inline constexpr std::size_t kMostWords = 100;            // of the command of a program of the user's
inline constexpr std::size_t kMostSteps = 500;
inline constexpr std::size_t kMostActs = 5000;    // of all steps
inline constexpr std::size_t kMostQuestions = 20; // of a step
inline constexpr std::size_t kMostTries = 10;
inline constexpr std::size_t kLongestTitle = 200;     // bytes
inline constexpr std::size_t kLongestText = 8 * 1024; // bytes of what is shown at once; of notes too

} // namespace eleven
