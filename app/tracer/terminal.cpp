#include "app/tracer/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace eleven::tracer {
namespace {

/// A program that writes without end would fill memory and file.
constexpr std::size_t kMostWritten = 1024 * 1024;
constexpr std::size_t kPiece = 4096;

} // namespace

bool Terminal::open() {
    m_ours = Fd(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    if (!m_ours.isOpen() || ::unlockpt(m_ours.number()) < 0) return false;
    m_theirs = Fd(::ioctl(m_ours.number(), TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
    const winsize size{24, 80, 0, 0};
    termios lines{};
    if (!m_theirs.isOpen() || ::tcgetattr(m_theirs.number(), &lines) < 0) return false;
    lines.c_oflag &= ~static_cast<tcflag_t>(ONLCR); // a line ends with \n, here as in a file
    return ::tcsetattr(m_theirs.number(), TCSANOW, &lines) == 0 &&
           ::ioctl(m_ours.number(), TIOCSWINSZ, &size) == 0;
}

std::optional<Printed> Terminal::takePiece() {
    while (m_ours.isOpen()) {
        std::array<char, kPiece> piece{};
        const ssize_t size = ::read(m_ours.number(), piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0 && errno == EAGAIN) return std::nullopt;
        if (size <= 0) break; // EIO: all copies of the other end are closed
        if (m_told >= kMostWritten) return std::nullopt;
        m_told += static_cast<std::size_t>(size);
        return Printed{{piece.data(), static_cast<std::size_t>(size)}, m_told >= kMostWritten};
    }
    m_ours.reset();
    return std::nullopt;
}

void Terminal::waitForLast() const {
    constexpr int kSoon = 2; // ms
    pollfd piece{readiness(), POLLIN, 0};
    ::poll(&piece, 1, kSoon);
}

void Terminal::type(const std::string& octets) {
    if (m_ours.isOpen() && ::write(m_ours.number(), octets.data(), octets.size()) < 0) return;
}

} // namespace eleven::tracer
